-- AlterTable
ALTER TABLE "input" ADD COLUMN     "leadShowsLogo" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "logoSha256" TEXT;

-- CreateIndex
CREATE INDEX "organisation_logoSha256_idx" ON "organisation"("logoSha256");

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_logoSha256_fkey" FOREIGN KEY ("logoSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
