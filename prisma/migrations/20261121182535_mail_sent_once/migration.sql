-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");
