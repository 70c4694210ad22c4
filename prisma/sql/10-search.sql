-- Search columns are generated, so that no command can forget them.
ALTER TABLE "paragraph" DROP COLUMN "search";
ALTER TABLE "paragraph" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', openfloor_fold("text"))) STORED;
CREATE INDEX "paragraph_search_idx" ON "paragraph" USING gin ("search");

ALTER TABLE "contribution" DROP COLUMN "search";
ALTER TABLE "contribution" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', openfloor_fold("bodyText" || ' ' || coalesce("proposedText", '')))) STORED;
-- Only what is published can be found, and a decision is found the moment it is taken.
CREATE INDEX "contribution_search_idx" ON "contribution" USING gin ("search");
