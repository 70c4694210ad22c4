-- AlterEnum
ALTER TYPE "ProposalState" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "moderation_reason" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateIndex
CREATE UNIQUE INDEX "moderation_reason_id_key" ON "moderation_reason"("id");
