CREATE TABLE "instrument" (
    "id" UUID NOT NULL,
    "symbol" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "titles" JSONB NOT NULL,
    "adoptedOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "instrument_key_key" ON "instrument"("key");

-- The symbols of documents that a text cites, in capitals. The same rule stands in lib/text/document-symbols.
CREATE FUNCTION openfloor_symbols(words text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN (
    SELECT coalesce(array_agg(DISTINCT upper(found.symbol[1])), '{}')
    FROM regexp_matches(words,
      '(?<![A-Za-z0-9\u00C0-\u024F\u0400-\u04FF/_.-])((?:A|BWC|CAT|CBD|CCPR|CCW|CED|CEDAW|CERD|CMW|CRC|CRPD|CTOC|DP|E|ECE|FCCC|HRI|HSP|NPT|S|ST|T|TD|UNEP|UNODC|WSIS)(?:/[A-Za-z0-9]{1,24}(?:[.-][A-Za-z0-9]{1,24}){0,4}){2,8})',
      'g') AS found(symbol)
    WHERE found.symbol[1] ~ '[0-9]'
  );

-- What cites a document is looked up and never told, so that no command can forget it and nothing outlives its removal.
CREATE INDEX "contribution_symbols_idx" ON "contribution" USING gin (openfloor_symbols("bodyText"))
  WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "paragraph_symbols_idx" ON "paragraph" USING gin (openfloor_symbols("text"));
CREATE INDEX "footnote_symbols_idx" ON "footnote" USING gin (openfloor_symbols("text"));
