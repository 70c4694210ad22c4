-- AlterTable
ALTER TABLE "event_room" ADD COLUMN     "changedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "event_silence" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "eventId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_silence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "event_silence_email_idx" ON "event_silence"("email");

-- CreateIndex
CREATE INDEX "event_silence_eventId_idx" ON "event_silence"("eventId");

-- AddForeignKey
ALTER TABLE "event_silence" ADD CONSTRAINT "event_silence_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
