-- Positions on a norm are counted and ordered in this index too: whose they are stands in it now.
DROP INDEX "contribution_on_texts";
CREATE INDEX "contribution_on_texts" ON "contribution" ("versionId", "publishedAt")
  INCLUDE ("id", "roundId", "organisationId", "protection", "stance", "embargoUntil")
  WHERE "kind" = 'comment' AND "submission" = 'submitted' AND "publication" IN ('published', 'published_redacted')
    AND "protection" <> 'confidential' AND "hiddenAt" IS NULL AND "publishedAt" IS NOT NULL;
