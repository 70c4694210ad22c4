-- The words of a localised text, in all its languages.
CREATE FUNCTION openfloor_localised(words jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce((
    SELECT string_agg(value, ' ')
    FROM jsonb_each_text(CASE jsonb_typeof(words) WHEN 'object' THEN words ELSE '{}'::jsonb END)
  ), '');

-- Folded words of which the last may go on: "произвольн" is the beginning of "произвольного".
CREATE FUNCTION openfloor_beginning(folded text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN coalesce((nullif(phraseto_tsquery('simple', folded)::text, '') || ':*')::tsquery, ''::tsquery);

-- What can be found stands in generated columns, so that no command can forget it; titles weigh more than what is below.
ALTER TABLE "consultation" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', openfloor_fold(openfloor_localised("title"))), 'A')
  || to_tsvector('simple', openfloor_fold(openfloor_localised("summary") || ' ' || openfloor_localised("background")))
) STORED;
CREATE INDEX "consultation_search_idx" ON "consultation" USING GIN ("search");

ALTER TABLE "event" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', openfloor_fold(openfloor_localised("title"))), 'A')
  || to_tsvector('simple', openfloor_fold(openfloor_localised("summary") || ' ' || openfloor_localised("description")))
) STORED;
CREATE INDEX "event_search_idx" ON "event" USING GIN ("search");

ALTER TABLE "organisation" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', openfloor_organisation_names("name", "acronym", "names", "aliases")), 'A')
  || to_tsvector('simple', openfloor_fold(coalesce("description", '')))
) STORED;
CREATE INDEX "organisation_search_idx" ON "organisation" USING GIN ("search");

ALTER TABLE "session_report" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', openfloor_fold("issues" || ' ' || "discussion" || ' ' || "nextSteps"))
) STORED;
CREATE INDEX "session_report_search_idx" ON "session_report" USING GIN ("search");

ALTER TABLE "report_point" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', openfloor_fold("text"))
) STORED;
CREATE INDEX "report_point_search_idx" ON "report_point" USING GIN ("search");

ALTER TABLE "statement" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', openfloor_fold("text"))
) STORED;
CREATE INDEX "statement_search_idx" ON "statement" USING GIN ("search");

-- The title of an input stands in the text of its contribution, and is found there; here it only weighs.
ALTER TABLE "input" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  to_tsvector('simple', openfloor_fold("title"))
) STORED;

-- Paragraphs by the names that they answer to, such as norm-6.
CREATE INDEX "paragraph_aliases_idx" ON "paragraph" USING GIN ("aliases");

CREATE TABLE "attachment_text" (
  "attachmentId" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple', openfloor_fold("text"))) STORED,
  CONSTRAINT "attachment_text_pkey" PRIMARY KEY ("attachmentId")
);
CREATE INDEX "attachment_text_search_idx" ON "attachment_text" USING GIN ("search");
ALTER TABLE "attachment_text" ADD CONSTRAINT "attachment_text_attachmentId_fkey"
  FOREIGN KEY ("attachmentId") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "search_word" (
  "word" TEXT NOT NULL,
  "entries" INTEGER NOT NULL,
  CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "search_word_trgm" ON "search_word" USING gin ("word" gin_trgm_ops);
