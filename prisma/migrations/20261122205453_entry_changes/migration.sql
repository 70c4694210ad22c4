-- CreateEnum
CREATE TYPE "ChangedBy" AS ENUM ('reader', 'organisation', 'whole', 'administrator', 'import');

-- AlterTable
ALTER TABLE "correction" ADD COLUMN     "accepted" TEXT;

-- CreateTable
CREATE TABLE "organisation_change" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "fact" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "beforeAsOf" TEXT,
    "asOf" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" "ChangedBy" NOT NULL,
    "source" TEXT,
    "language" TEXT,
    "correctionId" UUID,
    "takenOutAt" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_change_correctionId_key" ON "organisation_change"("correctionId");

-- CreateIndex
CREATE INDEX "organisation_change_organisationId_at_id_idx" ON "organisation_change"("organisationId", "at", "id");

-- AddForeignKey
ALTER TABLE "organisation_change" ADD CONSTRAINT "organisation_change_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_change" ADD CONSTRAINT "organisation_change_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was corrected already stands in the history of its entry.
INSERT INTO "organisation_change" ("id", "organisationId", "fact", "before", "after", "asOf", "at", "by", "source", "language", "correctionId", "takenOutAt")
SELECT "id", "organisationId", "field", "quote", "correct", to_char("asOf", 'YYYY-MM-DD'), "decidedAt",
  (CASE WHEN "origin" IS NULL THEN 'administrator' ELSE 'reader' END)::"ChangedBy",
  "source", "language", "id", "withdrawnAt"
FROM "correction"
WHERE "organisationId" IS NOT NULL AND "field" IS NOT NULL AND "decidedAt" IS NOT NULL AND "state" IN ('standing', 'withdrawn');
