-- Inputs are few beside comments: a common word must not be looked up in all of them to find the newest inputs.
CREATE INDEX "contribution_input_search_idx" ON "contribution" USING GIN ("search") WHERE "kind" = 'input';
CREATE INDEX "contribution_input_published_idx" ON "contribution" ("publishedAt", "id")
  WHERE "kind" = 'input' AND "publishedAt" IS NOT NULL;
