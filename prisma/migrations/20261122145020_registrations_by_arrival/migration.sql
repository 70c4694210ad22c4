-- CreateIndex
CREATE INDEX "registration_eventId_createdAt_id_idx" ON "registration"("eventId", "createdAt", "id");
