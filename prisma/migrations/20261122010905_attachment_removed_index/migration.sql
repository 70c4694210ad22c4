-- CreateIndex
CREATE INDEX "attachment_removedAt_idx" ON "attachment"("removedAt");
