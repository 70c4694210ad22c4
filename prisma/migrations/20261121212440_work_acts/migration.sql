-- CreateEnum
CREATE TYPE "WorkActKind" AS ENUM ('accepted', 'edited', 'rejected');

-- CreateTable
CREATE TABLE "work_act" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "lineageId" UUID NOT NULL,
    "kind" "WorkActKind" NOT NULL,
    "change" JSONB NOT NULL,
    "answerBefore" JSONB NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "work_act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "work_act_versionId_at_id_idx" ON "work_act"("versionId", "at", "id");

-- CreateIndex
CREATE INDEX "work_act_contributionId_idx" ON "work_act"("contributionId");

-- AddForeignKey
ALTER TABLE "work_act" ADD CONSTRAINT "work_act_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_act" ADD CONSTRAINT "work_act_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_act" ADD CONSTRAINT "work_act_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
