-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "certificate" TEXT,
ADD COLUMN     "certifiedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "registration_certificate_key" ON "registration"("certificate");
