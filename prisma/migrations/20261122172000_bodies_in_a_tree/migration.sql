CREATE TABLE "organisation_part" (
  "wholeId" UUID NOT NULL,
  "partId" UUID NOT NULL,
  CONSTRAINT "organisation_part_pkey" PRIMARY KEY ("wholeId", "partId"),
  CONSTRAINT "organisation_part_not_itself" CHECK ("wholeId" <> "partId")
);
CREATE INDEX "organisation_part_partId_idx" ON "organisation_part"("partId");
ALTER TABLE "organisation_part" ADD CONSTRAINT "organisation_part_wholeId_fkey"
  FOREIGN KEY ("wholeId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organisation_part" ADD CONSTRAINT "organisation_part_partId_fkey"
  FOREIGN KEY ("partId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
