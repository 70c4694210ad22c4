-- Only texts that cite something. An index of all published rows tempted the planner to read it for any question about
-- what is published.
DROP INDEX "contribution_symbols_idx";
CREATE INDEX "contribution_symbols_idx" ON "contribution" USING gin (openfloor_symbols("bodyText"))
  WHERE "publishedAt" IS NOT NULL AND openfloor_symbols("bodyText") <> '{}';
