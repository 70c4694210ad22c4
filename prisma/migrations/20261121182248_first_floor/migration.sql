-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ConsultationStatus" AS ENUM ('draft', 'published', 'outcome_published', 'archived');

-- CreateEnum
CREATE TYPE "Eligibility" AS ENUM ('verified_organisations', 'stakeholder_groups', 'everyone');

-- CreateEnum
CREATE TYPE "ContributionVisibility" AS ENUM ('as_moderated', 'after_closing');

-- CreateEnum
CREATE TYPE "ContributionKind" AS ENUM ('comment', 'input');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('draft', 'awaiting_approval', 'collecting_signatures', 'submitted', 'withdrawn');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('none', 'pending', 'published', 'published_redacted', 'refused', 'returned');

-- CreateEnum
CREATE TYPE "DispositionState" AS ENUM ('pending', 'accepted', 'accepted_in_part', 'accepted_with_modification', 'not_accepted', 'noted', 'out_of_scope', 'merged');

-- CreateEnum
CREATE TYPE "CommentType" AS ENUM ('general', 'substantive', 'technical', 'editorial', 'translation');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('keep', 'change', 'delete', 'add');

-- CreateEnum
CREATE TYPE "DraftVersionStatus" AS ENUM ('draft', 'published', 'superseded', 'final');

-- CreateEnum
CREATE TYPE "ParagraphKind" AS ENUM ('heading', 'paragraph');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('publish', 'publish_redacted', 'return', 'refuse');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "StakeholderGroup" AS ENUM ('state', 'international_organisation', 'civil_society', 'private_sector', 'academia', 'technical_community', 'media');

-- CreateEnum
CREATE TYPE "OrganisationStatus" AS ENUM ('pending', 'verified', 'rejected', 'suspended');

-- CreateEnum
CREATE TYPE "EcosocStatus" AS ENUM ('general', 'special', 'roster', 'none');

-- CreateEnum
CREATE TYPE "RepresentationStatus" AS ENUM ('invited', 'requested', 'active', 'declined', 'ended');

-- CreateEnum
CREATE TYPE "RepresentationRole" AS ENUM ('representative', 'focal_point');

-- CreateEnum
CREATE TYPE "ProcessRoleName" AS ENUM ('organiser', 'moderator', 'rapporteur');

-- CreateEnum
CREATE TYPE "ProcessStatus" AS ENUM ('draft', 'published');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "browser" TEXT,
    "actingRepresentationId" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "ConsultationStatus" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "title" JSONB NOT NULL,
    "summary" JSONB,
    "background" JSONB,
    "conditions" JSONB,
    "contact" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_area" (
    "consultationId" UUID NOT NULL,
    "areaId" UUID NOT NULL,

    CONSTRAINT "consultation_area_pkey" PRIMARY KEY ("consultationId","areaId")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "eligibility" "Eligibility" NOT NULL DEFAULT 'verified_organisations',
    "stakeholderGroups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "maxWords" INTEGER,
    "visibility" "ContributionVisibility" NOT NULL DEFAULT 'as_moderated',

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" UUID NOT NULL,
    "kind" "ContributionKind" NOT NULL,
    "consultationId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisationId" UUID,
    "authorId" UUID NOT NULL,
    "submission" "SubmissionState" NOT NULL DEFAULT 'draft',
    "publication" "PublicationState" NOT NULL DEFAULT 'none',
    "disposition" "DispositionState" NOT NULL DEFAULT 'pending',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT NOT NULL,
    "type" "CommentType" NOT NULL DEFAULT 'substantive',
    "stance" "Stance",
    "body" JSONB NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "bodyText" TEXT NOT NULL,
    "proposedText" TEXT,
    "redline" JSONB,
    "reference" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "markerReason" TEXT,
    "draftKey" UUID,
    "search" tsvector,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_target" (
    "contributionId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,

    CONSTRAINT "contribution_target_pkey" PRIMARY KEY ("contributionId","paragraphId")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedById" UUID NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("code","year")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "symbol" TEXT,
    "title" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_version" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "DraftVersionStatus" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "label" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "translationOfId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "draft_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paragraph" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "lineageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ParagraphKind" NOT NULL,
    "depth" INTEGER NOT NULL,
    "number" TEXT,
    "anchor" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "search" tsvector,

    CONSTRAINT "paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "footnote" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "footnote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_reason" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "appliesTo" "Decision"[],
    "words" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "moderation_reason_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "moderation_decision" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "decision" "Decision" NOT NULL,
    "reasonCode" TEXT,
    "words" TEXT,
    "seenRevision" INTEGER NOT NULL,
    "moderatorId" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "secrets" JSONB,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "transportId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" "OrganisationStatus" NOT NULL DEFAULT 'pending',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "acronym" TEXT,
    "names" JSONB NOT NULL DEFAULT '{}',
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stakeholderGroup" "StakeholderGroup",
    "country" TEXT,
    "address" TEXT,
    "website" TEXT,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "descriptionLanguage" TEXT,
    "description" TEXT,
    "ecosocStatus" "EcosocStatus",
    "answers" JSONB,
    "asOf" TEXT,
    "contactEmail" TEXT,
    "contactConfirmedAt" TIMESTAMPTZ(3),
    "contactTokenHash" TEXT,
    "contactTokenExpiresAt" TIMESTAMPTZ(3),
    "proof" TEXT,
    "statusReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "representation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID,
    "email" TEXT NOT NULL,
    "role" "RepresentationRole" NOT NULL DEFAULT 'representative',
    "status" "RepresentationStatus" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "invitedById" UUID,
    "tokenHash" TEXT,
    "tokenExpiresAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "representation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_draft" (
    "personId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_draft_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "process" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "status" "ProcessStatus" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "mandate" JSONB,
    "successorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "process_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_stage" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "process_stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_role" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "ProcessRoleName" NOT NULL,
    "draftId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "process_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transition" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "personId" UUID,
    "organisationId" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_tokenHash_key" ON "session"("tokenHash");

-- CreateIndex
CREATE INDEX "session_personId_idx" ON "session"("personId");

-- CreateIndex
CREATE INDEX "session_expiresAt_idx" ON "session"("expiresAt");

-- CreateIndex
CREATE INDEX "sign_in_token_email_createdAt_idx" ON "sign_in_token"("email", "createdAt");

-- CreateIndex
CREATE INDEX "sign_in_token_expiresAt_idx" ON "sign_in_token"("expiresAt");

-- CreateIndex
CREATE INDEX "rate_limit_windowStart_idx" ON "rate_limit"("windowStart");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_slug_key" ON "consultation"("slug");

-- CreateIndex
CREATE INDEX "consultation_status_publishedAt_id_idx" ON "consultation"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "consultation_processId_idx" ON "consultation"("processId");

-- CreateIndex
CREATE INDEX "round_closesAt_idx" ON "round"("closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "round_consultationId_position_key" ON "round"("consultationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_reference_key" ON "contribution"("reference");

-- CreateIndex
CREATE INDEX "contribution_versionId_publication_idx" ON "contribution"("versionId", "publication");

-- CreateIndex
CREATE INDEX "contribution_organisationId_submission_updatedAt_idx" ON "contribution"("organisationId", "submission", "updatedAt");

-- CreateIndex
CREATE INDEX "contribution_authorId_submission_idx" ON "contribution"("authorId", "submission");

-- CreateIndex
CREATE INDEX "contribution_publication_submittedAt_id_idx" ON "contribution"("publication", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "contribution_consultationId_publication_publishedAt_id_idx" ON "contribution"("consultationId", "publication", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "contribution_search_idx" ON "contribution" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_authorId_draftKey_key" ON "contribution"("authorId", "draftKey");

-- CreateIndex
CREATE INDEX "contribution_target_paragraphId_idx" ON "contribution_target"("paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_trackingNumber_key" ON "receipt"("trackingNumber");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_contributionId_revision_key" ON "receipt"("contributionId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "draft_consultationId_slug_key" ON "draft"("consultationId", "slug");

-- CreateIndex
CREATE INDEX "draft_version_translationOfId_idx" ON "draft_version"("translationOfId");

-- CreateIndex
CREATE UNIQUE INDEX "draft_version_draftId_slug_key" ON "draft_version"("draftId", "slug");

-- CreateIndex
CREATE INDEX "paragraph_lineageId_idx" ON "paragraph"("lineageId");

-- CreateIndex
CREATE INDEX "paragraph_search_idx" ON "paragraph" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_versionId_position_key" ON "paragraph"("versionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "paragraph_versionId_anchor_key" ON "paragraph"("versionId", "anchor");

-- CreateIndex
CREATE UNIQUE INDEX "footnote_versionId_number_key" ON "footnote"("versionId", "number");

-- CreateIndex
CREATE INDEX "moderation_decision_contributionId_decidedAt_idx" ON "moderation_decision"("contributionId", "decidedAt");

-- CreateIndex
CREATE INDEX "mail_state_createdAt_idx" ON "mail"("state", "createdAt");

-- CreateIndex
CREATE INDEX "mail_recipient_createdAt_idx" ON "mail"("recipient", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_contactTokenHash_key" ON "organisation"("contactTokenHash");

-- CreateIndex
CREATE INDEX "organisation_status_name_id_idx" ON "organisation"("status", "name", "id");

-- CreateIndex
CREATE INDEX "organisation_status_createdAt_id_idx" ON "organisation"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "organisation_stakeholderGroup_idx" ON "organisation"("stakeholderGroup");

-- CreateIndex
CREATE INDEX "organisation_topics_idx" ON "organisation" USING GIN ("topics");

-- CreateIndex
CREATE UNIQUE INDEX "representation_tokenHash_key" ON "representation"("tokenHash");

-- CreateIndex
CREATE INDEX "representation_organisationId_status_idx" ON "representation"("organisationId", "status");

-- CreateIndex
CREATE INDEX "representation_personId_status_idx" ON "representation"("personId", "status");

-- CreateIndex
CREATE INDEX "representation_email_status_idx" ON "representation"("email", "status");

-- CreateIndex
CREATE UNIQUE INDEX "process_slug_key" ON "process"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "process_code_key" ON "process"("code");

-- CreateIndex
CREATE UNIQUE INDEX "process_successorId_key" ON "process"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "area_processId_slug_key" ON "area"("processId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "process_stage_processId_position_key" ON "process_stage"("processId", "position");

-- CreateIndex
CREATE INDEX "process_role_personId_idx" ON "process_role"("personId");

-- CreateIndex
CREATE INDEX "process_role_processId_role_idx" ON "process_role"("processId", "role");

-- CreateIndex
CREATE INDEX "transition_subject_subjectId_at_idx" ON "transition"("subject", "subjectId", "at");

-- CreateIndex
CREATE INDEX "transition_at_id_idx" ON "transition"("at", "id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_actingRepresentationId_fkey" FOREIGN KEY ("actingRepresentationId") REFERENCES "representation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_area" ADD CONSTRAINT "consultation_area_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_area" ADD CONSTRAINT "consultation_area_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_target" ADD CONSTRAINT "contribution_target_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_target" ADD CONSTRAINT "contribution_target_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "footnote" ADD CONSTRAINT "footnote_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "representation" ADD CONSTRAINT "representation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "representation" ADD CONSTRAINT "representation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "representation" ADD CONSTRAINT "representation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_draft" ADD CONSTRAINT "registration_draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process" ADD CONSTRAINT "process_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "process"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_stage" ADD CONSTRAINT "process_stage_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_role" ADD CONSTRAINT "process_role_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_role" ADD CONSTRAINT "process_role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_role" ADD CONSTRAINT "process_role_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transition" ADD CONSTRAINT "transition_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transition" ADD CONSTRAINT "transition_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Words as search compares them: lower case, no accents, no Arabic vowel signs, one form for each Arabic letter that
-- is written in several, and every Chinese character by itself because its writing has no spaces.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE FUNCTION openfloor_fold(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(
    translate(
      regexp_replace(lower(public.unaccent('public.unaccent', words)), '[\u064B-\u065F\u0670\u0640]', '', 'g'),
      U&'\0622\0623\0625\0671\0649\0629',
      U&'\0627\0627\0627\0627\064A\0647'
    ),
    '([\u3400-\u9FFF])', ' \1 ', 'g'
  );

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

-- A public name is found by any part of it.
CREATE INDEX "organisation_name_trgm" ON "organisation"
  USING gin (openfloor_fold("name" || ' ' || coalesce("acronym", '')) gin_trgm_ops);
