-- CreateEnum
CREATE TYPE "TranslationMark" AS ENUM ('machine', 'reviewed', 'official');

-- CreateEnum
CREATE TYPE "TranslationState" AS ENUM ('pending', 'machine', 'reviewed', 'official', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "draft_version" ADD COLUMN     "translatedBy" TEXT,
ADD COLUMN     "translationEngine" TEXT,
ADD COLUMN     "translationMark" "TranslationMark";

-- CreateTable
CREATE TABLE "translation" (
    "id" UUID NOT NULL,
    "contributionId" UUID,
    "paragraphId" UUID,
    "language" TEXT NOT NULL,
    "state" "TranslationState" NOT NULL DEFAULT 'pending',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "words" JSONB NOT NULL,
    "engine" TEXT,
    "madeBy" TEXT,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedById" UUID,
    "reviewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "translation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "translation_contributionId_state_idx" ON "translation"("contributionId", "state");

-- CreateIndex
CREATE INDEX "translation_paragraphId_state_idx" ON "translation"("paragraphId", "state");

-- CreateIndex
CREATE INDEX "translation_state_addedAt_id_idx" ON "translation"("state", "addedAt", "id");

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Translations of texts were made by organisers alone until now, in the name of the process.
UPDATE "draft_version" SET "translationMark" = 'official' WHERE "translationOfId" IS NOT NULL;

-- A translation is of one thing.
ALTER TABLE "translation" ADD CONSTRAINT "translation_of_one_thing" CHECK (num_nonnulls("contributionId", "paragraphId") = 1);
ALTER TABLE "translation" ADD CONSTRAINT "translation_by_a_program_says_which" CHECK (state <> 'machine' OR engine IS NOT NULL);
