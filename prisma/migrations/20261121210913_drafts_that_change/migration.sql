-- CreateEnum
CREATE TYPE "CompilationKind" AS ENUM ('compilation', 'rolling_text', 'commenting_table');

-- CreateEnum
CREATE TYPE "CompilationStatus" AS ENUM ('queued', 'making', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "AddPosition" AS ENUM ('before', 'after');

-- CreateEnum
CREATE TYPE "DocumentRelationKind" AS ENUM ('derived_from', 'revises', 'replaces', 'translates', 'responds_to');

-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('correction', 'note');

-- CreateEnum
CREATE TYPE "AlignmentKind" AS ENUM ('identical', 'edited', 'moved', 'split', 'merged', 'new', 'gone');

-- CreateEnum
CREATE TYPE "PlacementState" AS ENUM ('placed', 'moved', 'orphaned');

-- CreateEnum
CREATE TYPE "Adoption" AS ENUM ('verbatim', 'in_part', 'not_adopted');

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "addPosition" "AddPosition",
ADD COLUMN     "changeNote" TEXT,
ADD COLUMN     "fallbackRedline" JSONB,
ADD COLUMN     "fallbackStance" "Stance",
ADD COLUMN     "fallbackText" TEXT,
ADD COLUMN     "termFrom" TEXT,
ADD COLUMN     "termTo" TEXT;

-- AlterTable
ALTER TABLE "contribution_target" ADD COLUMN     "quote" TEXT,
ADD COLUMN     "quoteStart" INTEGER;

-- AlterTable
ALTER TABLE "draft_version" ADD COLUMN     "lineageConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "previousId" UUID,
ADD COLUMN     "sourceName" TEXT,
ADD COLUMN     "sourceSha256" TEXT;

-- CreateTable
CREATE TABLE "compilation" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "kind" "CompilationKind" NOT NULL,
    "arrangement" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" "CompilationStatus" NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "fileSha256" TEXT,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "requestedById" UUID,

    CONSTRAINT "compilation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commenting_table" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID,
    "fileSha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "commenting_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disposition" (
    "contributionId" UUID NOT NULL,
    "state" "DispositionState" NOT NULL DEFAULT 'pending',
    "observation" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "assigneeId" UUID,
    "mergedIntoId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "disposition_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "paragraph_disposition" (
    "contributionId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "state" "DispositionState" NOT NULL,
    "observation" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "paragraph_disposition_pkey" PRIMARY KEY ("contributionId","paragraphId")
);

-- CreateTable
CREATE TABLE "disposition_publication" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "disposition_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_disposition" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "state" "DispositionState" NOT NULL,
    "observation" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "mergedInto" TEXT,
    "paragraphs" JSONB NOT NULL DEFAULT '[]',
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disposition_reply" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "publication" "PublicationState" NOT NULL DEFAULT 'pending',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reasonCode" TEXT,

    CONSTRAINT "disposition_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_wording" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "state" "DispositionState" NOT NULL,
    "position" INTEGER NOT NULL,
    "words" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "standard_wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_relation" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "kind" "DocumentRelationKind" NOT NULL,
    "toDraftId" UUID,
    "title" TEXT,
    "address" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_sponsor" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "organisationId" UUID,
    "name" TEXT NOT NULL,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,

    CONSTRAINT "draft_sponsor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "paragraphId" UUID,
    "kind" "AnnotationKind" NOT NULL,
    "words" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_paragraph" (
    "themeId" UUID NOT NULL,
    "lineageId" UUID NOT NULL,

    CONSTRAINT "theme_paragraph_pkey" PRIMARY KEY ("themeId","lineageId")
);

-- CreateTable
CREATE TABLE "kept_file" (
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "paragraph_alignment" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AlignmentKind" NOT NULL,
    "before" UUID[],
    "after" UUID[],
    "score" DOUBLE PRECISION NOT NULL,
    "moved" BOOLEAN NOT NULL DEFAULT false,
    "renumbered" BOOLEAN NOT NULL DEFAULT false,
    "byHand" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "paragraph_alignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comparison" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "method" INTEGER NOT NULL,
    "result" JSONB NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comparison_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "fromParagraphId" UUID NOT NULL,
    "state" "PlacementState" NOT NULL,
    "toParagraphIds" UUID[],
    "score" DOUBLE PRECISION NOT NULL,
    "adoption" "Adoption",
    "measure" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cause" (
    "versionId" UUID NOT NULL,
    "lineageId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "verbatim" BOOLEAN NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cause_pkey" PRIMARY KEY ("versionId","lineageId","contributionId")
);

-- CreateIndex
CREATE INDEX "compilation_fileSha256_idx" ON "compilation"("fileSha256");

-- CreateIndex
CREATE UNIQUE INDEX "compilation_versionId_kind_arrangement_format_locale_finger_key" ON "compilation"("versionId", "kind", "arrangement", "format", "locale", "fingerprint");

-- CreateIndex
CREATE INDEX "commenting_table_personId_createdAt_idx" ON "commenting_table"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "commenting_table_fileSha256_idx" ON "commenting_table"("fileSha256");

-- CreateIndex
CREATE INDEX "disposition_assigneeId_idx" ON "disposition"("assigneeId");

-- CreateIndex
CREATE INDEX "disposition_mergedIntoId_idx" ON "disposition"("mergedIntoId");

-- CreateIndex
CREATE INDEX "disposition_tags_idx" ON "disposition" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "paragraph_disposition_paragraphId_idx" ON "paragraph_disposition"("paragraphId");

-- CreateIndex
CREATE INDEX "disposition_publication_versionId_publishedAt_idx" ON "disposition_publication"("versionId", "publishedAt");

-- CreateIndex
CREATE INDEX "published_disposition_contributionId_publishedAt_idx" ON "published_disposition"("contributionId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "published_disposition_publicationId_contributionId_key" ON "published_disposition"("publicationId", "contributionId");

-- CreateIndex
CREATE UNIQUE INDEX "disposition_reply_contributionId_key" ON "disposition_reply"("contributionId");

-- CreateIndex
CREATE INDEX "disposition_reply_publication_submittedAt_id_idx" ON "disposition_reply"("publication", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "standard_wording_processId_state_position_idx" ON "standard_wording"("processId", "state", "position");

-- CreateIndex
CREATE INDEX "draft_relation_draftId_idx" ON "draft_relation"("draftId");

-- CreateIndex
CREATE INDEX "draft_relation_toDraftId_idx" ON "draft_relation"("toDraftId");

-- CreateIndex
CREATE INDEX "draft_sponsor_draftId_joinedOn_idx" ON "draft_sponsor"("draftId", "joinedOn");

-- CreateIndex
CREATE INDEX "draft_sponsor_organisationId_idx" ON "draft_sponsor"("organisationId");

-- CreateIndex
CREATE INDEX "annotation_versionId_idx" ON "annotation"("versionId");

-- CreateIndex
CREATE INDEX "annotation_paragraphId_idx" ON "annotation"("paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "theme_consultationId_position_key" ON "theme"("consultationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_alignment_versionId_position_key" ON "paragraph_alignment"("versionId", "position");

-- CreateIndex
CREATE INDEX "comparison_toId_idx" ON "comparison"("toId");

-- CreateIndex
CREATE INDEX "placement_versionId_confirmedAt_id_idx" ON "placement"("versionId", "confirmedAt", "id");

-- CreateIndex
CREATE INDEX "placement_fromParagraphId_idx" ON "placement"("fromParagraphId");

-- CreateIndex
CREATE UNIQUE INDEX "placement_contributionId_versionId_fromParagraphId_key" ON "placement"("contributionId", "versionId", "fromParagraphId");

-- CreateIndex
CREATE INDEX "cause_contributionId_idx" ON "cause"("contributionId");

-- CreateIndex
CREATE INDEX "draft_version_previousId_idx" ON "draft_version"("previousId");

-- CreateIndex
CREATE INDEX "draft_version_sourceSha256_idx" ON "draft_version"("sourceSha256");

-- AddForeignKey
ALTER TABLE "compilation" ADD CONSTRAINT "compilation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compilation" ADD CONSTRAINT "compilation_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compilation" ADD CONSTRAINT "compilation_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commenting_table" ADD CONSTRAINT "commenting_table_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commenting_table" ADD CONSTRAINT "commenting_table_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commenting_table" ADD CONSTRAINT "commenting_table_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commenting_table" ADD CONSTRAINT "commenting_table_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_disposition" ADD CONSTRAINT "paragraph_disposition_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "disposition"("contributionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_disposition" ADD CONSTRAINT "paragraph_disposition_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition_publication" ADD CONSTRAINT "disposition_publication_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition_publication" ADD CONSTRAINT "disposition_publication_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_disposition" ADD CONSTRAINT "published_disposition_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "disposition_publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_disposition" ADD CONSTRAINT "published_disposition_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition_reply" ADD CONSTRAINT "disposition_reply_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition_reply" ADD CONSTRAINT "disposition_reply_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "published_disposition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition_reply" ADD CONSTRAINT "disposition_reply_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition_reply" ADD CONSTRAINT "disposition_reply_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_wording" ADD CONSTRAINT "standard_wording_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_relation" ADD CONSTRAINT "draft_relation_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_relation" ADD CONSTRAINT "draft_relation_toDraftId_fkey" FOREIGN KEY ("toDraftId") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_sponsor" ADD CONSTRAINT "draft_sponsor_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_sponsor" ADD CONSTRAINT "draft_sponsor_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_paragraph" ADD CONSTRAINT "theme_paragraph_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_sourceSha256_fkey" FOREIGN KEY ("sourceSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph_alignment" ADD CONSTRAINT "paragraph_alignment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison" ADD CONSTRAINT "comparison_toId_fkey" FOREIGN KEY ("toId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_fromParagraphId_fkey" FOREIGN KEY ("fromParagraphId") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause" ADD CONSTRAINT "cause_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause" ADD CONSTRAINT "cause_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cause" ADD CONSTRAINT "cause_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was published as an answer stays as it was published.
CREATE TRIGGER published_disposition_is_append_only BEFORE UPDATE OR DELETE ON published_disposition
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER published_disposition_is_never_emptied BEFORE TRUNCATE ON published_disposition
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER disposition_publication_is_append_only BEFORE UPDATE OR DELETE ON disposition_publication
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER disposition_publication_is_never_emptied BEFORE TRUNCATE ON disposition_publication
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();

-- Nor does a published version change what it goes on from, what file it came from, or who confirmed its lineage.
CREATE OR REPLACE FUNCTION openfloor_keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'draft' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE'
    OR NEW.status = 'draft'
    OR (NEW.id, NEW."draftId", NEW.slug, NEW.position, NEW.title, NEW.language, NEW.numbering)
      IS DISTINCT FROM (OLD.id, OLD."draftId", OLD.slug, OLD.position, OLD.title, OLD.language, OLD.numbering)
    OR NEW."translationOfId" IS DISTINCT FROM OLD."translationOfId"
    OR NEW."previousId" IS DISTINCT FROM OLD."previousId"
    OR NEW."lineageConfirmedAt" IS DISTINCT FROM OLD."lineageConfirmedAt"
    OR NEW."sourceSha256" IS DISTINCT FROM OLD."sourceSha256"
    OR NEW."sourceName" IS DISTINCT FROM OLD."sourceName"
    OR NEW.label::jsonb IS DISTINCT FROM OLD.label::jsonb
    OR NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt" THEN
    RAISE EXCEPTION 'version % is published: it is frozen', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
