-- DropIndex
DROP INDEX "contribution_target_paragraphId_idx";

-- CreateIndex
CREATE INDEX "contribution_target_paragraphId_contributionId_idx" ON "contribution_target"("paragraphId", "contributionId");
