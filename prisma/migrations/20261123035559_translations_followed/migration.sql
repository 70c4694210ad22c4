-- AlterEnum
ALTER TYPE "NewsKind" ADD VALUE 'translation';

-- CreateIndex
CREATE INDEX "translation_addedAt_idx" ON "translation"("addedAt");

-- CreateIndex
CREATE INDEX "translation_reviewedAt_idx" ON "translation"("reviewedAt");
