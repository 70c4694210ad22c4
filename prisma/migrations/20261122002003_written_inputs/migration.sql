-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('not_asked', 'waiting', 'clean', 'infected', 'failed');

-- CreateEnum
CREATE TYPE "MailTakes" AS ENUM ('nothing', 'drafts', 'submissions');

-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('waiting', 'drafted', 'submitted', 'refused');

-- CreateEnum
CREATE TYPE "InboundDoor" AS ENUM ('webhook', 'command');

-- CreateEnum
CREATE TYPE "HistoryOrigin" AS ENUM ('typed', 'imported', 'restored', 'mailed', 'submitted');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('proposed', 'confirmed', 'discarded');

-- CreateEnum
CREATE TYPE "Protection" AS ENUM ('none', 'pseudonym', 'confidential');

-- CreateEnum
CREATE TYPE "CoSignatureState" AS ENUM ('invited', 'confirmed', 'declined', 'reconfirmation_required', 'withdrawn');

-- CreateEnum
CREATE TYPE "TemplateState" AS ENUM ('draft', 'current', 'replaced');

-- CreateEnum
CREATE TYPE "TemplateOrigin" AS ENUM ('by_area', 'by_norm', 'free_form', 'questions', 'own');

-- CreateEnum
CREATE TYPE "PartKind" AS ENUM ('section', 'question');

-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('text', 'one_choice', 'several_choices');

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "acceptsComments" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "acceptsInputs" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "agendaItem" JSONB,
ADD COLUMN     "allowsConfidential" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "allowsJoint" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "allowsPseudonym" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailKey" TEXT,
ADD COLUMN     "mailTakes" "MailTakes" NOT NULL DEFAULT 'nothing',
ADD COLUMN     "maxFileBytes" INTEGER NOT NULL DEFAULT 10000000,
ADD COLUMN     "maxFiles" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "maxFilesBytes" INTEGER NOT NULL DEFAULT 30000000,
ADD COLUMN     "stageId" UUID;

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "embargoUntil" TIMESTAMPTZ(3),
ADD COLUMN     "late" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "protection" "Protection" NOT NULL DEFAULT 'none',
ADD COLUMN     "pseudonym" TEXT,
ALTER COLUMN "versionId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "fileSha256" TEXT NOT NULL,
    "cameSha256" TEXT,
    "scan" "ScanState" NOT NULL DEFAULT 'not_asked',
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_extension" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "oldClosesAt" TIMESTAMPTZ(3) NOT NULL,
    "newClosesAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" JSONB,
    "extendedById" UUID NOT NULL,
    "extendedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "late_access" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "organisationId" UUID,
    "personId" UUID,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "late_access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_recipient" (
    "roundId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_recipient_pkey" PRIMARY KEY ("roundId","organisationId")
);

-- CreateTable
CREATE TABLE "notice_choice" (
    "personId" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("personId","processId")
);

-- CreateTable
CREATE TABLE "inbound_message" (
    "id" UUID NOT NULL,
    "roundId" UUID,
    "fingerprint" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "door" "InboundDoor" NOT NULL,
    "state" "InboundState" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sender" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "spf" TEXT,
    "dkim" TEXT,
    "dmarc" TEXT,
    "personId" UUID,
    "organisationId" UUID,
    "refusal" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_made" (
    "messageId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,

    CONSTRAINT "inbound_made_pkey" PRIMARY KEY ("messageId","contributionId")
);

-- CreateTable
CREATE TABLE "input" (
    "contributionId" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "about" TEXT,
    "joint" BOOLEAN NOT NULL DEFAULT false,
    "signaturesCloseAt" TIMESTAMPTZ(3),
    "textSha256" TEXT NOT NULL,
    "words" INTEGER NOT NULL DEFAULT 0,
    "returnNote" TEXT,

    CONSTRAINT "input_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "input_part" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "partKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "keyMessage" TEXT,
    "recommendation" TEXT,
    "body" JSONB,
    "bodyHtml" TEXT,
    "bodyText" TEXT NOT NULL DEFAULT '',
    "choices" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "words" INTEGER NOT NULL DEFAULT 0,
    "areaId" UUID,
    "norm" TEXT,

    CONSTRAINT "input_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "input_history" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "origin" "HistoryOrigin" NOT NULL,
    "content" JSONB NOT NULL,
    "textSha256" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "input_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "writing_hold" (
    "contributionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "pageKey" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "writing_hold_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "input_import" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'proposed',
    "proposal" JSONB NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "input_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_timestamp" (
    "receiptId" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "token" BYTEA NOT NULL,
    "stampedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipt_timestamp_pkey" PRIMARY KEY ("receiptId","authority")
);

-- CreateTable
CREATE TABLE "ledger_record" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "commitment" TEXT NOT NULL,

    CONSTRAINT "ledger_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_opening" (
    "recordId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,

    CONSTRAINT "ledger_opening_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "ledger_leaf" (
    "index" BIGINT NOT NULL,
    "recordId" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_leaf_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "ledger_node" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_node_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "ledger_checkpoint" (
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_checkpoint_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "protected_submission" (
    "contributionId" UUID NOT NULL,
    "consentedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "protected_submission_pkey" PRIMARY KEY ("contributionId")
);

-- CreateTable
CREATE TABLE "identity_reader" (
    "consultationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "namedById" UUID NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_reader_pkey" PRIMARY KEY ("consultationId","personId")
);

-- CreateTable
CREATE TABLE "identity_look" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_look_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "co_signature" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" UUID,
    "email" TEXT,
    "invitedName" TEXT,
    "tokenHash" TEXT,
    "state" "CoSignatureState" NOT NULL DEFAULT 'invited',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedSha256" TEXT,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "askedChange" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "showLogo" BOOLEAN NOT NULL DEFAULT false,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "co_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "endorsement" (
    "id" UUID NOT NULL,
    "contributionId" UUID,
    "versionId" UUID,
    "organisationId" UUID,
    "signatoryName" TEXT,
    "signatoryGroup" "StakeholderGroup",
    "words" TEXT,
    "language" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publication" "PublicationState" NOT NULL DEFAULT 'pending',
    "reasonCode" TEXT,
    "endorsedById" UUID NOT NULL,
    "endorsedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" UUID NOT NULL,
    "endorsementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "partKey" TEXT,
    "paragraphId" UUID,
    "words" TEXT NOT NULL,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "input_template" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "TemplateState" NOT NULL DEFAULT 'draft',
    "origin" "TemplateOrigin" NOT NULL DEFAULT 'own',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "guidance" JSONB,
    "maxWords" INTEGER,
    "asksAbout" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "currentAt" TIMESTAMPTZ(3),

    CONSTRAINT "input_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_part" (
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "PartKind" NOT NULL DEFAULT 'section',
    "number" TEXT,
    "title" JSONB NOT NULL,
    "guidance" JSONB,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "answerKind" "AnswerKind" NOT NULL DEFAULT 'text',
    "choices" JSONB,
    "asksKeyMessage" BOOLEAN NOT NULL DEFAULT false,
    "asksRecommendation" BOOLEAN NOT NULL DEFAULT false,
    "asksBody" BOOLEAN NOT NULL DEFAULT true,
    "maxWords" INTEGER,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stakeholderGroups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "areaId" UUID,
    "norm" TEXT,

    CONSTRAINT "template_part_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attachment_contributionId_position_idx" ON "attachment"("contributionId", "position");

-- CreateIndex
CREATE INDEX "attachment_fileSha256_idx" ON "attachment"("fileSha256");

-- CreateIndex
CREATE INDEX "attachment_scan_addedAt_idx" ON "attachment"("scan", "addedAt");

-- CreateIndex
CREATE INDEX "upload_contributionId_idx" ON "upload"("contributionId");

-- CreateIndex
CREATE INDEX "upload_expiresAt_idx" ON "upload"("expiresAt");

-- CreateIndex
CREATE INDEX "round_extension_roundId_extendedAt_idx" ON "round_extension"("roundId", "extendedAt");

-- CreateIndex
CREATE UNIQUE INDEX "late_access_tokenHash_key" ON "late_access"("tokenHash");

-- CreateIndex
CREATE INDEX "late_access_roundId_grantedAt_idx" ON "late_access"("roundId", "grantedAt");

-- CreateIndex
CREATE INDEX "late_access_organisationId_idx" ON "late_access"("organisationId");

-- CreateIndex
CREATE INDEX "late_access_personId_idx" ON "late_access"("personId");

-- CreateIndex
CREATE INDEX "notice_choice_processId_idx" ON "notice_choice"("processId");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_message_fingerprint_key" ON "inbound_message"("fingerprint");

-- CreateIndex
CREATE INDEX "inbound_message_roundId_state_receivedAt_id_idx" ON "inbound_message"("roundId", "state", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "inbound_message_state_receivedAt_idx" ON "inbound_message"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "input_templateId_idx" ON "input"("templateId");

-- CreateIndex
CREATE INDEX "input_part_areaId_contributionId_idx" ON "input_part"("areaId", "contributionId");

-- CreateIndex
CREATE INDEX "input_part_norm_contributionId_idx" ON "input_part"("norm", "contributionId");

-- CreateIndex
CREATE UNIQUE INDEX "input_part_contributionId_partKey_key" ON "input_part"("contributionId", "partKey");

-- CreateIndex
CREATE INDEX "input_history_contributionId_textSha256_idx" ON "input_history"("contributionId", "textSha256");

-- CreateIndex
CREATE INDEX "input_history_contributionId_savedAt_id_idx" ON "input_history"("contributionId", "savedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "input_history_contributionId_revision_key" ON "input_history"("contributionId", "revision");

-- CreateIndex
CREATE INDEX "input_import_contributionId_importedAt_idx" ON "input_import"("contributionId", "importedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_record_commitment_key" ON "ledger_record"("commitment");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_opening_subject_subjectId_key" ON "ledger_opening"("subject", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_leaf_recordId_key" ON "ledger_leaf"("recordId");

-- CreateIndex
CREATE INDEX "identity_look_contributionId_at_idx" ON "identity_look"("contributionId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "co_signature_tokenHash_key" ON "co_signature"("tokenHash");

-- CreateIndex
CREATE INDEX "co_signature_organisationId_state_idx" ON "co_signature"("organisationId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "co_signature_contributionId_organisationId_key" ON "co_signature"("contributionId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "co_signature_contributionId_email_key" ON "co_signature"("contributionId", "email");

-- CreateIndex
CREATE INDEX "endorsement_publication_endorsedAt_id_idx" ON "endorsement"("publication", "endorsedAt", "id");

-- CreateIndex
CREATE INDEX "endorsement_organisationId_publishedAt_idx" ON "endorsement"("organisationId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "endorsement_contributionId_organisationId_key" ON "endorsement"("contributionId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "endorsement_versionId_organisationId_key" ON "endorsement"("versionId", "organisationId");

-- CreateIndex
CREATE INDEX "reservation_paragraphId_idx" ON "reservation"("paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "reservation_endorsementId_position_key" ON "reservation"("endorsementId", "position");

-- CreateIndex
CREATE INDEX "input_template_roundId_state_idx" ON "input_template"("roundId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "input_template_roundId_version_key" ON "input_template"("roundId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "template_part_templateId_key_key" ON "template_part"("templateId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "template_part_templateId_position_key" ON "template_part"("templateId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "round_mailKey_key" ON "round"("mailKey");

-- CreateIndex
CREATE INDEX "round_stageId_idx" ON "round"("stageId");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "process_stage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_extension" ADD CONSTRAINT "round_extension_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_extension" ADD CONSTRAINT "round_extension_extendedById_fkey" FOREIGN KEY ("extendedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_access" ADD CONSTRAINT "late_access_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_access" ADD CONSTRAINT "late_access_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_access" ADD CONSTRAINT "late_access_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_access" ADD CONSTRAINT "late_access_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_recipient" ADD CONSTRAINT "call_recipient_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_recipient" ADD CONSTRAINT "call_recipient_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_made" ADD CONSTRAINT "inbound_made_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "inbound_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_made" ADD CONSTRAINT "inbound_made_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input" ADD CONSTRAINT "input_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input" ADD CONSTRAINT "input_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "input_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_part" ADD CONSTRAINT "input_part_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "input"("contributionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_part" ADD CONSTRAINT "input_part_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_history" ADD CONSTRAINT "input_history_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "input"("contributionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_history" ADD CONSTRAINT "input_history_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "writing_hold" ADD CONSTRAINT "writing_hold_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "writing_hold" ADD CONSTRAINT "writing_hold_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_import" ADD CONSTRAINT "input_import_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "input"("contributionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_import" ADD CONSTRAINT "input_import_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_import" ADD CONSTRAINT "input_import_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_timestamp" ADD CONSTRAINT "receipt_timestamp_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_opening" ADD CONSTRAINT "ledger_opening_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "ledger_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_leaf" ADD CONSTRAINT "ledger_leaf_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "ledger_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protected_submission" ADD CONSTRAINT "protected_submission_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_reader" ADD CONSTRAINT "identity_reader_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_reader" ADD CONSTRAINT "identity_reader_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_reader" ADD CONSTRAINT "identity_reader_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_look" ADD CONSTRAINT "identity_look_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_look" ADD CONSTRAINT "identity_look_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "input"("contributionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_endorsedById_fkey" FOREIGN KEY ("endorsedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_endorsementId_fkey" FOREIGN KEY ("endorsementId") REFERENCES "endorsement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "input_template" ADD CONSTRAINT "input_template_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_part" ADD CONSTRAINT "template_part_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "input_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_part" ADD CONSTRAINT "template_part_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A comment is about a version of a text; an input is about none.
ALTER TABLE contribution ADD CONSTRAINT contribution_comment_has_a_version
  CHECK ((kind = 'comment') = ("versionId" IS NOT NULL));
-- One template of a round is current.
CREATE UNIQUE INDEX input_template_one_current ON input_template ("roundId") WHERE state = 'current';
ALTER TABLE endorsement ADD CONSTRAINT endorsement_of_one_thing
  CHECK (("contributionId" IS NULL) <> ("versionId" IS NULL));
ALTER TABLE reservation ADD CONSTRAINT reservation_on_one_place
  CHECK (("partKey" IS NULL) <> ("paragraphId" IS NULL));
ALTER TABLE upload ADD CONSTRAINT upload_within_its_length CHECK (received >= 0 AND received <= bytes);
ALTER TABLE contribution ADD CONSTRAINT contribution_pseudonym_only_when_asked
  CHECK ((protection = 'pseudonym') = (pseudonym IS NOT NULL));

CREATE TRIGGER receipt_timestamp_is_append_only BEFORE UPDATE OR DELETE ON receipt_timestamp
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER receipt_timestamp_is_never_emptied BEFORE TRUNCATE ON receipt_timestamp
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_record_is_append_only BEFORE UPDATE OR DELETE ON ledger_record
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_record_is_never_emptied BEFORE TRUNCATE ON ledger_record
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_leaf_is_append_only BEFORE UPDATE OR DELETE ON ledger_leaf
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_leaf_is_never_emptied BEFORE TRUNCATE ON ledger_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_node_is_append_only BEFORE UPDATE OR DELETE ON ledger_node
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_node_is_never_emptied BEFORE TRUNCATE ON ledger_node
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_checkpoint_is_append_only BEFORE UPDATE OR DELETE ON ledger_checkpoint
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER ledger_checkpoint_is_never_emptied BEFORE TRUNCATE ON ledger_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
-- The opening of a commitment may be erased with a person's text; it is never rewritten.
CREATE TRIGGER ledger_opening_is_never_rewritten BEFORE UPDATE ON ledger_opening
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER round_extension_is_append_only BEFORE UPDATE OR DELETE ON round_extension
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER identity_look_is_append_only BEFORE UPDATE OR DELETE ON identity_look
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
