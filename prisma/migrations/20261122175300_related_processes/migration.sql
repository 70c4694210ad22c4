-- CreateEnum
CREATE TYPE "ProcessRelationKind" AS ENUM ('parallel', 'contributes_to', 'part_of');

-- CreateTable
CREATE TABLE "process_relation" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "ProcessRelationKind" NOT NULL,
    "words" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "process_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "input_referral" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "referredById" UUID NOT NULL,
    "referredAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "input_referral_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "process_relation_toId_idx" ON "process_relation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "process_relation_fromId_toId_key" ON "process_relation"("fromId", "toId");

-- CreateIndex
CREATE INDEX "input_referral_processId_idx" ON "input_referral"("processId");

-- CreateIndex
CREATE UNIQUE INDEX "input_referral_contributionId_processId_key" ON "input_referral"("contributionId", "processId");

-- AddForeignKey
ALTER TABLE "process_relation" ADD CONSTRAINT "process_relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_relation" ADD CONSTRAINT "process_relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_referral" ADD CONSTRAINT "input_referral_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_referral" ADD CONSTRAINT "input_referral_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_referral" ADD CONSTRAINT "input_referral_referredById_fkey" FOREIGN KEY ("referredById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
