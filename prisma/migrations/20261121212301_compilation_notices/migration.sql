-- AlterEnum
ALTER TYPE "CompilationKind" ADD VALUE 'draft_text';

-- DropForeignKey
ALTER TABLE "compilation" DROP CONSTRAINT "compilation_requestedById_fkey";

-- AlterTable
ALTER TABLE "compilation" DROP COLUMN "requestedById";

-- CreateTable
CREATE TABLE "compilation_notice" (
    "compilationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "compilation_notice_pkey" PRIMARY KEY ("compilationId","personId")
);

-- CreateIndex
CREATE INDEX "compilation_notice_personId_askedAt_idx" ON "compilation_notice"("personId", "askedAt");

-- AddForeignKey
ALTER TABLE "compilation_notice" ADD CONSTRAINT "compilation_notice_compilationId_fkey" FOREIGN KEY ("compilationId") REFERENCES "compilation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compilation_notice" ADD CONSTRAINT "compilation_notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
