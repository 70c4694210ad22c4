-- AlterEnum
ALTER TYPE "HistoryOrigin" ADD VALUE 'new_questions';

-- AlterTable: until now an input never left the version of the questions that it was begun on.
ALTER TABLE "input_history" ADD COLUMN     "templateId" UUID;
UPDATE "input_history" SET "templateId" = "input"."templateId"
FROM "input" WHERE "input"."contributionId" = "input_history"."contributionId";
ALTER TABLE "input_history" ALTER COLUMN "templateId" SET NOT NULL;

-- CreateIndex
CREATE INDEX "input_history_templateId_idx" ON "input_history"("templateId");

-- AddForeignKey
ALTER TABLE "input_history" ADD CONSTRAINT "input_history_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "input_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
