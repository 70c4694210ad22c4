-- What can be found stands in a generated column, as of texts and contributions; the title of an input weighs more. Words
-- of all fields together may be longer than the index takes of one row.
ALTER TABLE "translation" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', openfloor_fold(coalesce("words" ->> 'title', ''))), 'A')
  || to_tsvector('simple', openfloor_fold(left(openfloor_localised("words"), 200000)))
) STORED;

-- Few are of paragraphs and many of contributions: each kind by its own index.
CREATE INDEX "translation_search_of_paragraphs" ON "translation" USING GIN ("search") WHERE "paragraphId" IS NOT NULL;
CREATE INDEX "translation_search_of_contributions" ON "translation" USING GIN ("search") WHERE "contributionId" IS NOT NULL;
