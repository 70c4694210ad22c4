-- CreateIndex
CREATE INDEX "registration_email_eventId_idx" ON "registration"("email", "eventId");
