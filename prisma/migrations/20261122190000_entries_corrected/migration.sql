ALTER TABLE "correction" ADD COLUMN     "organisationId" UUID;

CREATE INDEX "correction_organisationId_state_idx" ON "correction"("organisationId", "state");

ALTER TABLE "correction" ADD CONSTRAINT "correction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A correction is of one thing.
ALTER TABLE "correction" ADD CONSTRAINT "correction_of_one_thing" CHECK (num_nonnulls("contributionId", "paragraphId", "organisationId") = 1);
