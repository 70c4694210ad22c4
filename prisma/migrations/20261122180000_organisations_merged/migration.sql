ALTER TYPE "OrganisationStatus" ADD VALUE 'merged';

CREATE TABLE "organisation_merge" (
  "id" UUID NOT NULL,
  "fromId" UUID NOT NULL,
  "intoId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "given" JSONB NOT NULL,
  "undoneAt" TIMESTAMPTZ(3),
  CONSTRAINT "organisation_merge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "organisation_merge_fromId_idx" ON "organisation_merge"("fromId");
CREATE INDEX "organisation_merge_intoId_idx" ON "organisation_merge"("intoId");
-- An organisation is merged once at a time.
CREATE UNIQUE INDEX "organisation_merge_standing" ON "organisation_merge" ("fromId") WHERE "undoneAt" IS NULL;
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_fromId_fkey"
  FOREIGN KEY ("fromId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_intoId_fkey"
  FOREIGN KEY ("intoId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "organisation_pair" (
  "oneId" UUID NOT NULL,
  "otherId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "organisation_pair_pkey" PRIMARY KEY ("oneId", "otherId"),
  CONSTRAINT "organisation_pair_in_order" CHECK ("oneId" < "otherId")
);
CREATE INDEX "organisation_pair_otherId_idx" ON "organisation_pair"("otherId");
ALTER TABLE "organisation_pair" ADD CONSTRAINT "organisation_pair_oneId_fkey"
  FOREIGN KEY ("oneId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organisation_pair" ADD CONSTRAINT "organisation_pair_otherId_fkey"
  FOREIGN KEY ("otherId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
