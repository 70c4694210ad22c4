ALTER TYPE "NewsKind" ADD VALUE 'answers';
ALTER TYPE "NewsKind" ADD VALUE 'consultation';

-- Most contributions name no topic, and those that do are found by it however many others there are.
CREATE INDEX "contribution_topics_idx" ON "contribution" USING gin ("topics")
  WHERE "publishedAt" IS NOT NULL AND "topics" <> '{}';

-- A look for news asks for the publications of the last minutes.
CREATE INDEX "disposition_publication_publishedAt_idx" ON "disposition_publication"("publishedAt");
