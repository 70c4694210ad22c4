-- CreateEnum
CREATE TYPE "AppealState" AS ENUM ('filed', 'replied', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "AppealOutcome" AS ENUM ('granted', 'granted_in_part', 'dismissed');

-- CreateEnum
CREATE TYPE "JoinState" AS ENUM ('invited', 'joined', 'declined');

-- CreateEnum
CREATE TYPE "HintKind" AS ENUM ('personal_data', 'offensive_words', 'unusual_link', 'other_language', 'near_duplicate');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('waiting', 'agreed', 'differed', 'lapsed');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('open', 'upheld', 'dismissed');

-- CreateEnum
CREATE TYPE "HidingState" AS ENUM ('under_review', 'restored', 'decided_anew');

-- CreateEnum
CREATE TYPE "CorrectionSubject" AS ENUM ('contribution', 'paragraph', 'organisation');

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "replacesId" UUID,
ADD COLUMN     "withheldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "appealWithinDays" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "decideWithinDays" INTEGER;

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "fourEyes" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "decideBy" TIMESTAMPTZ(3),
ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "moderation_reason" ADD COLUMN     "label" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "moderation_decision" ADD COLUMN     "agreedAt" TIMESTAMPTZ(3),
ADD COLUMN     "agreedById" UUID,
ADD COLUMN     "appealId" UUID,
ADD COLUMN     "campaignId" UUID,
ADD COLUMN     "reasonVersion" INTEGER;

-- AlterTable
ALTER TABLE "transition" ADD COLUMN     "role" TEXT,
ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "appeal" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "decisionId" UUID,
    "hidingId" UUID,
    "organisationId" UUID,
    "filedById" UUID NOT NULL,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "state" "AppealState" NOT NULL DEFAULT 'filed',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reply" TEXT,
    "repliedById" UUID,
    "repliedAt" TIMESTAMPTZ(3),
    "outcome" "AppealOutcome",
    "decisionWords" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_pending" (
    "position" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,

    CONSTRAINT "audit_pending_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "audit_sealed" (
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "audit_sealed_pkey" PRIMARY KEY ("number","position")
);

-- CreateTable
CREATE TABLE "text_print" (
    "contributionId" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,
    "minima" BYTEA NOT NULL,
    "bands" INTEGER[],
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_print_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "representativeId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "members" INTEGER NOT NULL DEFAULT 0,
    "organisations" INTEGER NOT NULL DEFAULT 0,
    "persons" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_member" (
    "contributionId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "likeness" DOUBLE PRECISION NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_member_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "bulk_decision" (
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "decided" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_join" (
    "campaignId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "JoinState" NOT NULL DEFAULT 'invited',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "leads" BOOLEAN NOT NULL DEFAULT false,
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "inputId" UUID,

    CONSTRAINT "campaign_join_pkey" PRIMARY KEY ("campaignId","organisationId")
);

-- CreateTable
CREATE TABLE "moderation_hint" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "kind" "HintKind" NOT NULL,
    "field" TEXT,
    "start" INTEGER,
    "length" INTEGER,
    "code" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "moderation_hint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watched_word" (
    "processId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "watched_word_pkey" PRIMARY KEY ("processId","language","word")
);

-- CreateTable
CREATE TABLE "moderation_reason_version" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "appliesTo" "Decision"[],
    "label" JSONB NOT NULL DEFAULT '{}',
    "words" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL,
    "editedById" UUID,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_reason_version_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "decision_mark" (
    "decisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "decision_mark_pkey" PRIMARY KEY ("decisionId","position")
);

-- CreateTable
CREATE TABLE "decision_undo" (
    "decisionId" UUID NOT NULL,
    "undoneById" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_undo_pkey" PRIMARY KEY ("decisionId")
);

-- CreateTable
CREATE TABLE "decision_proposal" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "seenRevision" INTEGER NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'waiting',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "words" TEXT,

    CONSTRAINT "decision_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_claim" (
    "contributionId" UUID NOT NULL,
    "moderatorId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_claim_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "canned_answer" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "decision" "Decision" NOT NULL,
    "reasonCode" TEXT,
    "words" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "canned_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderator_digest" (
    "personId" UUID NOT NULL,
    "hour" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "moderator_digest_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "redaction" (
    "decisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "contributionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "reasonCode" TEXT NOT NULL,

    CONSTRAINT "redaction_pkey" PRIMARY KEY ("decisionId","position")
);

-- CreateTable
CREATE TABLE "redacted_original" (
    "contributionId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "importIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redacted_original_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "sealed_look" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "attachmentId" UUID,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sealed_look_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "reasonCode" TEXT NOT NULL,
    "words" TEXT,
    "language" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "personId" UUID,
    "source" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hiding" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "reasonCode" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "state" "HidingState" NOT NULL DEFAULT 'under_review',
    "reportId" UUID,
    "hiddenById" UUID NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedById" UUID,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewWords" TEXT,
    "decisionId" UUID,

    CONSTRAINT "hiding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "subject" "CorrectionSubject" NOT NULL,
    "contributionId" UUID,
    "paragraphId" UUID,
    "organisationId" UUID,
    "field" TEXT,
    "present" TEXT,
    "words" TEXT NOT NULL,
    "source" TEXT,
    "language" TEXT NOT NULL,
    "asOf" TEXT,
    "publication" "PublicationState" NOT NULL DEFAULT 'pending',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "suggestedById" UUID,
    "suggestedFor" UUID,
    "suggestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reasonCode" TEXT,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appeal_contributionId_idx" ON "appeal"("contributionId");

-- CreateIndex
CREATE INDEX "appeal_state_filedAt_id_idx" ON "appeal"("state", "filedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_decisionId_key" ON "appeal"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_hidingId_key" ON "appeal"("hidingId");

-- CreateIndex
CREATE UNIQUE INDEX "audit_pending_subject_subjectId_key" ON "audit_pending"("subject", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "audit_sealed_subject_subjectId_key" ON "audit_sealed"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "text_print_consultationId_idx" ON "text_print"("consultationId");

-- CreateIndex
CREATE INDEX "text_print_bands_idx" ON "text_print" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "campaign_consultationId_members_idx" ON "campaign"("consultationId", "members");

-- CreateIndex
CREATE INDEX "campaign_member_campaignId_removedAt_addedAt_contributionId_idx" ON "campaign_member"("campaignId", "removedAt", "addedAt", "contributionId");

-- CreateIndex
CREATE INDEX "bulk_decision_campaignId_startedAt_idx" ON "bulk_decision"("campaignId", "startedAt");

-- CreateIndex
CREATE INDEX "campaign_join_organisationId_state_idx" ON "campaign_join"("organisationId", "state");

-- CreateIndex
CREATE INDEX "moderation_hint_contributionId_idx" ON "moderation_hint"("contributionId");

-- CreateIndex
CREATE INDEX "decision_proposal_contributionId_state_idx" ON "decision_proposal"("contributionId", "state");

-- CreateIndex
CREATE INDEX "moderation_claim_moderatorId_until_idx" ON "moderation_claim"("moderatorId", "until");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_personId_name_key" ON "saved_filter"("personId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "canned_answer_processId_name_key" ON "canned_answer"("processId", "name");

-- CreateIndex
CREATE INDEX "redaction_contributionId_idx" ON "redaction"("contributionId");

-- CreateIndex
CREATE INDEX "sealed_look_contributionId_at_idx" ON "sealed_look"("contributionId", "at");

-- CreateIndex
CREATE INDEX "sealed_look_at_id_idx" ON "sealed_look"("at", "id");

-- CreateIndex
CREATE INDEX "report_state_reportedAt_id_idx" ON "report"("state", "reportedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_contributionId_source_key" ON "report"("contributionId", "source");

-- CreateIndex
CREATE INDEX "hiding_contributionId_hiddenAt_idx" ON "hiding"("contributionId", "hiddenAt");

-- CreateIndex
CREATE INDEX "hiding_state_hiddenAt_id_idx" ON "hiding"("state", "hiddenAt", "id");

-- CreateIndex
CREATE INDEX "correction_publication_suggestedAt_id_idx" ON "correction"("publication", "suggestedAt", "id");

-- CreateIndex
CREATE INDEX "correction_contributionId_idx" ON "correction"("contributionId");

-- CreateIndex
CREATE INDEX "correction_paragraphId_idx" ON "correction"("paragraphId");

-- CreateIndex
CREATE INDEX "correction_organisationId_decidedAt_idx" ON "correction"("organisationId", "decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_replacesId_key" ON "attachment"("replacesId");

-- CreateIndex
CREATE INDEX "contribution_publication_decideBy_id_idx" ON "contribution"("publication", "decideBy", "id");

-- CreateIndex
CREATE INDEX "moderation_decision_moderatorId_decidedAt_idx" ON "moderation_decision"("moderatorId", "decidedAt");

-- CreateIndex
CREATE INDEX "moderation_decision_decidedAt_id_idx" ON "moderation_decision"("decidedAt", "id");

-- CreateIndex
CREATE INDEX "transition_personId_at_id_idx" ON "transition"("personId", "at", "id");

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "moderation_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_hidingId_fkey" FOREIGN KEY ("hidingId") REFERENCES "hiding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_filedById_fkey" FOREIGN KEY ("filedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_repliedById_fkey" FOREIGN KEY ("repliedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "attachment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_sealed" ADD CONSTRAINT "audit_sealed_number_fkey" FOREIGN KEY ("number") REFERENCES "audit_seal"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_print" ADD CONSTRAINT "text_print_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_representativeId_fkey" FOREIGN KEY ("representativeId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_member" ADD CONSTRAINT "campaign_member_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_member" ADD CONSTRAINT "campaign_member_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_decision" ADD CONSTRAINT "bulk_decision_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_decision" ADD CONSTRAINT "bulk_decision_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_join" ADD CONSTRAINT "campaign_join_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_join" ADD CONSTRAINT "campaign_join_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_join" ADD CONSTRAINT "campaign_join_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_join" ADD CONSTRAINT "campaign_join_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_hint" ADD CONSTRAINT "moderation_hint_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watched_word" ADD CONSTRAINT "watched_word_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watched_word" ADD CONSTRAINT "watched_word_setById_fkey" FOREIGN KEY ("setById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_reason_version" ADD CONSTRAINT "moderation_reason_version_code_fkey" FOREIGN KEY ("code") REFERENCES "moderation_reason"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_reason_version" ADD CONSTRAINT "moderation_reason_version_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_agreedById_fkey" FOREIGN KEY ("agreedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_mark" ADD CONSTRAINT "decision_mark_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "moderation_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_undo" ADD CONSTRAINT "decision_undo_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "moderation_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_undo" ADD CONSTRAINT "decision_undo_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_claim" ADD CONSTRAINT "moderation_claim_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_claim" ADD CONSTRAINT "moderation_claim_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "canned_answer" ADD CONSTRAINT "canned_answer_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "canned_answer" ADD CONSTRAINT "canned_answer_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderator_digest" ADD CONSTRAINT "moderator_digest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "moderation_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redacted_original" ADD CONSTRAINT "redacted_original_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_look" ADD CONSTRAINT "sealed_look_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_look" ADD CONSTRAINT "sealed_look_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_hiddenById_fkey" FOREIGN KEY ("hiddenById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hiding" ADD CONSTRAINT "hiding_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "moderation_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_suggestedById_fkey" FOREIGN KEY ("suggestedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was pointed at, redacted, undone, sealed and looked at is written once.
CREATE FUNCTION openfloor_keep_as_written(kept text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY kept LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting()',
      name || '_is_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting()',
      name || '_is_never_emptied', name);
  END LOOP;
END
$$;
SELECT openfloor_keep_as_written(ARRAY['moderation_reason_version', 'decision_mark', 'decision_undo', 'redaction',
  'sealed_look', 'audit_seal', 'audit_sealed']);
DROP FUNCTION openfloor_keep_as_written(text[]);

-- Every act and every look goes into the chain of the audit; who wrote the row cannot forget it.
CREATE FUNCTION openfloor_audit_later() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_pending (subject, "subjectId") VALUES (TG_TABLE_NAME, NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER transition_is_audited AFTER INSERT ON "transition"
  FOR EACH ROW EXECUTE FUNCTION openfloor_audit_later();
CREATE TRIGGER identity_look_is_audited AFTER INSERT ON identity_look
  FOR EACH ROW EXECUTE FUNCTION openfloor_audit_later();
CREATE TRIGGER sealed_look_is_audited AFTER INSERT ON sealed_look
  FOR EACH ROW EXECUTE FUNCTION openfloor_audit_later();
INSERT INTO audit_pending (subject, "subjectId") SELECT 'transition', id FROM "transition" ORDER BY at, id;
INSERT INTO audit_pending (subject, "subjectId") SELECT 'identity_look', id FROM identity_look ORDER BY at, id;

-- One waiting proposal for each contribution.
CREATE UNIQUE INDEX decision_proposal_waiting ON decision_proposal ("contributionId") WHERE state = 'waiting';
-- What is out of sight although published is little; the desk looks for it.
CREATE INDEX contribution_hidden ON contribution ("hiddenAt") WHERE "hiddenAt" IS NOT NULL;
