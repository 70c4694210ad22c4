-- How many have spoken, and how many organisations, are counted in this index alone. The one before lacked the columns that
-- decide what is seen by now, so that every row was read. Ordered by the instant of publication, which is nearly the order
-- of the rows: so the map of pages that everybody sees is looked up once for many of them.
DROP INDEX "contribution_voices";
CREATE INDEX "contribution_voices" ON "contribution" ("consultationId", "publishedAt")
  INCLUDE ("roundId", "organisationId", "protection", "embargoUntil")
  WHERE "submission" = 'submitted' AND "publication" IN ('published', 'published_redacted')
    AND "protection" <> 'confidential' AND "hiddenAt" IS NULL AND "publishedAt" IS NOT NULL;

-- The same for comments on a text, by paragraph and stance.
CREATE INDEX "contribution_on_texts" ON "contribution" ("versionId", "publishedAt")
  INCLUDE ("id", "roundId", "stance", "embargoUntil")
  WHERE "kind" = 'comment' AND "submission" = 'submitted' AND "publication" IN ('published', 'published_redacted')
    AND "protection" <> 'confidential' AND "hiddenAt" IS NULL AND "publishedAt" IS NOT NULL;

-- An index answers alone only for pages that were vacuumed since they were written: after a fiftieth has changed, not a fifth.
ALTER TABLE "contribution" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
ALTER TABLE "contribution_target" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
