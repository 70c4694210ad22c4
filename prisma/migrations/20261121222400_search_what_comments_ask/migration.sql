-- A comment is found by all that it asks for in words: also by what stands in its note, in its fallback and in the
-- terms it wants replaced. The index goes with the column and is made anew.
ALTER TABLE "contribution" DROP COLUMN "search";
ALTER TABLE "contribution" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', openfloor_fold(
    "bodyText" || ' ' || coalesce("proposedText", '') || ' ' || coalesce("changeNote", '') || ' '
    || coalesce("fallbackText", '') || ' ' || coalesce("termFrom", '') || ' ' || coalesce("termTo", '')
  ))) STORED;
CREATE INDEX "contribution_search_idx" ON "contribution" USING gin ("search");
