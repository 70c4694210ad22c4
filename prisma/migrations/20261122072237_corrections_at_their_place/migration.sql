-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('pending', 'standing', 'refused', 'withdrawn');

-- DropForeignKey
ALTER TABLE "correction" DROP CONSTRAINT "correction_organisationId_fkey";

-- DropIndex
DROP INDEX "correction_publication_suggestedAt_id_idx";

-- DropIndex
DROP INDEX "correction_contributionId_idx";

-- DropIndex
DROP INDEX "correction_paragraphId_idx";

-- DropIndex
DROP INDEX "correction_organisationId_decidedAt_idx";

-- AlterTable
ALTER TABLE "correction" DROP COLUMN "organisationId",
DROP COLUMN "present",
DROP COLUMN "publication",
DROP COLUMN "subject",
DROP COLUMN "suggestedFor",
DROP COLUMN "words",
ADD COLUMN     "answerTo" TEXT,
ADD COLUMN     "byItsSide" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "correct" TEXT NOT NULL,
ADD COLUMN     "origin" TEXT,
ADD COLUMN     "quote" TEXT NOT NULL,
ADD COLUMN     "state" "CorrectionState" NOT NULL DEFAULT 'pending',
ADD COLUMN     "suggestedForId" UUID,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
DROP COLUMN "asOf",
ADD COLUMN     "asOf" DATE;

-- DropEnum
DROP TYPE "CorrectionSubject";

-- CreateIndex
CREATE INDEX "correction_state_suggestedAt_id_idx" ON "correction"("state", "suggestedAt", "id");

-- CreateIndex
CREATE INDEX "correction_contributionId_state_idx" ON "correction"("contributionId", "state");

-- CreateIndex
CREATE INDEX "correction_paragraphId_state_idx" ON "correction"("paragraphId", "state");

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_suggestedForId_fkey" FOREIGN KEY ("suggestedForId") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
