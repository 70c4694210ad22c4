CREATE TYPE "GlossaryTermStatus" AS ENUM ('draft', 'published');

CREATE TABLE "glossary_term" (
  "id" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "processId" UUID,
  "status" "GlossaryTermStatus" NOT NULL DEFAULT 'draft',
  "revision" INTEGER NOT NULL DEFAULT 1,
  "term" JSONB NOT NULL,
  "forms" JSONB NOT NULL DEFAULT '{}',
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "publishedAt" TIMESTAMPTZ(3),
  CONSTRAINT "glossary_term_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "glossary_term_slug_key" ON "glossary_term"("slug");
CREATE INDEX "glossary_term_processId_idx" ON "glossary_term"("processId");
ALTER TABLE "glossary_term" ADD CONSTRAINT "glossary_term_processId_fkey"
  FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "glossary_definition" (
  "id" UUID NOT NULL,
  "termId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "words" JSONB NOT NULL,
  "source" TEXT,
  "address" TEXT,
  "usedBy" JSONB NOT NULL DEFAULT '{}',
  CONSTRAINT "glossary_definition_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "glossary_definition_termId_position_key" ON "glossary_definition"("termId", "position");
ALTER TABLE "glossary_definition" ADD CONSTRAINT "glossary_definition_termId_fkey"
  FOREIGN KEY ("termId") REFERENCES "glossary_term"("id") ON DELETE CASCADE ON UPDATE CASCADE;
