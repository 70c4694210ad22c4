-- CreateIndex
CREATE INDEX "identity_look_at_id_idx" ON "identity_look"("at", "id");
