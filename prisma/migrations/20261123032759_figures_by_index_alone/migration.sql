-- What became of everything that was ever received is counted in this index alone: figures of a consultation read tens of
-- thousands of rows, each on a page of its own, and those of the platform every row there is.
CREATE INDEX "contribution_outcomes" ON "contribution" ("consultationId", "id")
  INCLUDE ("roundId", "organisationId", "submission", "publication", "protection", "hiddenAt", "publishedAt",
    "embargoUntil", "submittedAt", "decideBy", "markerReason")
  WHERE "reference" IS NOT NULL;

-- The first decision that stands, and how often something was returned, without the rows of the decisions.
DROP INDEX "moderation_decision_contributionId_decidedAt_idx";
CREATE INDEX "moderation_decision_contributionId_decidedAt_idx" ON "moderation_decision" ("contributionId", "decidedAt")
  INCLUDE ("id", "decision");
