-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('series', 'formal_session', 'informal_consultation', 'intersessional_meeting', 'multistakeholder_session', 'dedicated_stakeholder_session', 'hearing', 'dialogue', 'workshop', 'talk', 'webinar', 'side_event', 'main_session', 'pre_event');

-- CreateEnum
CREATE TYPE "EventMode" AS ENUM ('on_site', 'online', 'hybrid');

-- CreateEnum
CREATE TYPE "EventState" AS ENUM ('draft', 'published', 'cancelled');

-- CreateEnum
CREATE TYPE "EventAccess" AS ENUM ('everyone', 'verified_organisations', 'accredited_organisations', 'stakeholder_groups', 'invited');

-- CreateEnum
CREATE TYPE "RegistrationWay" AS ENUM ('none', 'platform', 'link');

-- CreateEnum
CREATE TYPE "ListShown" AS ENUM ('hidden', 'participants', 'everyone');

-- CreateEnum
CREATE TYPE "HostRole" AS ENUM ('organiser', 'co_chair', 'moderator', 'rapporteur', 'speaker');

-- CreateEnum
CREATE TYPE "EventChangeKind" AS ENUM ('hour', 'place', 'mode', 'cancelled');

-- CreateEnum
CREATE TYPE "FieldKind" AS ENUM ('affiliation', 'role', 'badge_name', 'accessibility', 'question');

-- CreateEnum
CREATE TYPE "Attendance" AS ENUM ('on_site', 'online');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('pending', 'confirmed', 'waitlisted', 'rejected', 'cancelled', 'attended', 'absent');

-- CreateEnum
CREATE TYPE "SessionReportState" AS ENUM ('draft', 'in_correction', 'published');

-- CreateEnum
CREATE TYPE "SupportDegree" AS ENUM ('noted', 'one_speaker', 'several_speakers', 'many_speakers', 'panel_called_for', 'general_agreement');

-- CreateEnum
CREATE TYPE "ReportCorrectionState" AS ENUM ('pending', 'accepted', 'not_accepted');

-- CreateEnum
CREATE TYPE "RecordingKind" AS ENUM ('video', 'audio');

-- CreateEnum
CREATE TYPE "SpeakersList" AS ENUM ('none', 'announced', 'open', 'closed', 'ended');

-- CreateEnum
CREATE TYPE "SpeakingOrder" AS ENUM ('first_come', 'groups_alternate', 'states_first');

-- CreateEnum
CREATE TYPE "SpeakingKind" AS ENUM ('statement', 'right_of_reply');

-- CreateEnum
CREATE TYPE "SpeakerState" AS ENUM ('asked', 'speaking', 'heard', 'not_heard', 'withdrawn');

-- CreateEnum
CREATE TYPE "PartnerState" AS ENUM ('invited', 'confirmed', 'declined');

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "eventId" UUID;

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "parentId" UUID,
    "consultationId" UUID,
    "slug" TEXT NOT NULL,
    "state" "EventState" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "kind" "EventKind" NOT NULL,
    "mode" "EventMode" NOT NULL DEFAULT 'online',
    "title" JSONB NOT NULL,
    "summary" JSONB,
    "description" JSONB,
    "edition" TEXT,
    "zone" TEXT,
    "wholeDays" BOOLEAN NOT NULL DEFAULT false,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "printedStart" TEXT,
    "printedEnd" TEXT,
    "orderedAt" TIMESTAMPTZ(3) NOT NULL,
    "city" JSONB,
    "access" "EventAccess" NOT NULL DEFAULT 'everyone',
    "stakeholderGroups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "registration" "RegistrationWay" NOT NULL DEFAULT 'platform',
    "registrationLink" TEXT,
    "registrationOpensAt" TIMESTAMPTZ(3),
    "registrationClosesAt" TIMESTAMPTZ(3),
    "approval" BOOLEAN NOT NULL DEFAULT false,
    "focalPointApproves" BOOLEAN NOT NULL DEFAULT false,
    "quota" INTEGER,
    "capacityOnSite" INTEGER,
    "capacityOnline" INTEGER,
    "acceptWithinHours" INTEGER NOT NULL DEFAULT 24,
    "participantList" "ListShown" NOT NULL DEFAULT 'participants',
    "arrivals" INTEGER NOT NULL DEFAULT 0,
    "contact" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_room" (
    "eventId" UUID NOT NULL,
    "place" TEXT,
    "joinLink" TEXT,
    "joinWords" TEXT,

    CONSTRAINT "event_room_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "event_host" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "HostRole" NOT NULL DEFAULT 'organiser',
    "organisationId" UUID,
    "country" TEXT,
    "name" TEXT,

    CONSTRAINT "event_host_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_area" (
    "eventId" UUID NOT NULL,
    "areaId" UUID NOT NULL,

    CONSTRAINT "event_area_pkey" PRIMARY KEY ("eventId","areaId")
);

-- CreateTable
CREATE TABLE "event_document" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "replacesId" UUID,
    "title" JSONB NOT NULL,
    "language" TEXT,
    "link" TEXT,
    "fileSha256" TEXT,
    "fileName" TEXT,
    "draftVersionId" UUID,
    "commentsFrom" DATE,
    "commentsUntil" DATE,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "event_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_change" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" "EventChangeKind" NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_invitation" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "organisationId" UUID,
    "email" TEXT,
    "invitedById" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "event_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private_calendar" (
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "private_calendar_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "registration_field" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "FieldKind" NOT NULL DEFAULT 'question',
    "title" JSONB,
    "guidance" JSONB,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "answerKind" "AnswerKind" NOT NULL DEFAULT 'text',
    "choices" JSONB,
    "stakeholderGroups" "StakeholderGroup"[] DEFAULT ARRAY[]::"StakeholderGroup"[],
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "registration_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_request" (
    "id" UUID NOT NULL,
    "registeredById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "state" "RegistrationState" NOT NULL DEFAULT 'pending',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "attendance" "Attendance" NOT NULL,
    "personId" UUID,
    "organisationId" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "affiliation" TEXT,
    "roleTitle" TEXT,
    "badgeName" TEXT,
    "accessibility" TEXT,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "arrival" INTEGER NOT NULL,
    "awaitsFocalPoint" BOOLEAN NOT NULL DEFAULT false,
    "awaitsOrganiser" BOOLEAN NOT NULL DEFAULT false,
    "offeredUntil" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,
    "code" TEXT NOT NULL,
    "walkIn" BOOLEAN NOT NULL DEFAULT false,
    "checkedInAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "door_scan" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "scannedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3) NOT NULL,
    "scannedById" UUID NOT NULL,
    "again" BOOLEAN NOT NULL,

    CONSTRAINT "door_scan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_rapporteur" (
    "eventId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "namedById" UUID NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "event_rapporteur_pkey" PRIMARY KEY ("eventId","personId")
);

-- CreateTable
CREATE TABLE "session_report" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "state" "SessionReportState" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "issues" TEXT NOT NULL DEFAULT '',
    "discussion" TEXT NOT NULL DEFAULT '',
    "nextSteps" TEXT NOT NULL DEFAULT '',
    "correctionUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "keyWords" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "session_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_point" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "support" "SupportDegree" NOT NULL,
    "speaker" TEXT,

    CONSTRAINT "report_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_correction" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID,
    "quote" TEXT,
    "words" TEXT NOT NULL,
    "state" "ReportCorrectionState" NOT NULL DEFAULT 'pending',
    "answer" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "report_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_outcome" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "areaId" UUID,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "event_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "RecordingKind" NOT NULL,
    "episode" INTEGER,
    "title" JSONB NOT NULL,
    "language" TEXT,
    "link" TEXT,
    "fileSha256" TEXT,
    "captionsSha256" TEXT,
    "transcript" TEXT,
    "seconds" INTEGER,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording_appearance" (
    "id" UUID NOT NULL,
    "recordingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "affiliation" TEXT,
    "title" TEXT,

    CONSTRAINT "recording_appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT,
    "title" JSONB NOT NULL,
    "description" JSONB,
    "startsAt" TIMESTAMPTZ(3),
    "minutes" INTEGER,
    "draftId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "list" "SpeakersList" NOT NULL DEFAULT 'none',
    "order" "SpeakingOrder" NOT NULL DEFAULT 'first_come',
    "secondsEach" INTEGER NOT NULL DEFAULT 180,
    "secondsCoalition" INTEGER NOT NULL DEFAULT 300,
    "secondsReply" INTEGER NOT NULL DEFAULT 120,
    "listOpensAt" TIMESTAMPTZ(3),
    "listClosesAt" TIMESTAMPTZ(3),
    "requests" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_request" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "SpeakingKind" NOT NULL DEFAULT 'statement',
    "state" "SpeakerState" NOT NULL DEFAULT 'asked',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "speaker" TEXT NOT NULL,
    "speakerTitle" TEXT,
    "registrationId" UUID,
    "arrival" INTEGER NOT NULL,
    "placedAt" INTEGER,
    "seconds" INTEGER,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "calledAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "pausedSeconds" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "speaker_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_partner" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "PartnerState" NOT NULL DEFAULT 'invited',
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "speaker_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "fileSha256" TEXT,
    "fileName" TEXT,
    "handedInById" UUID NOT NULL,
    "handedInAt" TIMESTAMPTZ(3) NOT NULL,
    "publication" "PublicationState" NOT NULL DEFAULT 'none',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reasonCode" TEXT,
    "words" TEXT,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_state_orderedAt_id_idx" ON "event"("state", "orderedAt", "id");

-- CreateIndex
CREATE INDEX "event_processId_orderedAt_idx" ON "event"("processId", "orderedAt");

-- CreateIndex
CREATE INDEX "event_parentId_orderedAt_idx" ON "event"("parentId", "orderedAt");

-- CreateIndex
CREATE INDEX "event_consultationId_orderedAt_idx" ON "event"("consultationId", "orderedAt");

-- CreateIndex
CREATE INDEX "event_host_organisationId_idx" ON "event_host"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "event_host_eventId_position_key" ON "event_host"("eventId", "position");

-- CreateIndex
CREATE INDEX "event_area_areaId_idx" ON "event_area"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "event_document_replacesId_key" ON "event_document"("replacesId");

-- CreateIndex
CREATE INDEX "event_document_eventId_position_idx" ON "event_document"("eventId", "position");

-- CreateIndex
CREATE INDEX "event_document_fileSha256_idx" ON "event_document"("fileSha256");

-- CreateIndex
CREATE INDEX "event_document_draftVersionId_idx" ON "event_document"("draftVersionId");

-- CreateIndex
CREATE INDEX "event_change_eventId_at_idx" ON "event_change"("eventId", "at");

-- CreateIndex
CREATE INDEX "event_invitation_organisationId_idx" ON "event_invitation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "event_invitation_eventId_organisationId_key" ON "event_invitation"("eventId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "event_invitation_eventId_email_key" ON "event_invitation"("eventId", "email");

-- CreateIndex
CREATE INDEX "registration_field_eventId_position_idx" ON "registration_field"("eventId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "registration_field_eventId_key_key" ON "registration_field"("eventId", "key");

-- CreateIndex
CREATE INDEX "registration_request_registeredById_idx" ON "registration_request"("registeredById");

-- CreateIndex
CREATE UNIQUE INDEX "registration_code_key" ON "registration"("code");

-- CreateIndex
CREATE INDEX "registration_eventId_attendance_state_arrival_idx" ON "registration"("eventId", "attendance", "state", "arrival");

-- CreateIndex
CREATE INDEX "registration_eventId_organisationId_idx" ON "registration"("eventId", "organisationId");

-- CreateIndex
CREATE INDEX "registration_personId_createdAt_idx" ON "registration"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "registration_organisationId_createdAt_idx" ON "registration"("organisationId", "createdAt");

-- CreateIndex
CREATE INDEX "registration_requestId_idx" ON "registration"("requestId");

-- CreateIndex
CREATE INDEX "registration_offeredUntil_idx" ON "registration"("offeredUntil");

-- CreateIndex
CREATE INDEX "door_scan_registrationId_scannedAt_idx" ON "door_scan"("registrationId", "scannedAt");

-- CreateIndex
CREATE INDEX "event_rapporteur_personId_idx" ON "event_rapporteur"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "session_report_eventId_key" ON "session_report"("eventId");

-- CreateIndex
CREATE INDEX "session_report_state_publishedAt_idx" ON "session_report"("state", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "report_point_reportId_position_key" ON "report_point"("reportId", "position");

-- CreateIndex
CREATE INDEX "report_correction_reportId_askedAt_idx" ON "report_correction"("reportId", "askedAt");

-- CreateIndex
CREATE INDEX "event_outcome_areaId_idx" ON "event_outcome"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "event_outcome_eventId_position_key" ON "event_outcome"("eventId", "position");

-- CreateIndex
CREATE INDEX "recording_fileSha256_idx" ON "recording"("fileSha256");

-- CreateIndex
CREATE INDEX "recording_captionsSha256_idx" ON "recording"("captionsSha256");

-- CreateIndex
CREATE UNIQUE INDEX "recording_eventId_position_key" ON "recording"("eventId", "position");

-- CreateIndex
CREATE INDEX "recording_appearance_name_idx" ON "recording_appearance"("name");

-- CreateIndex
CREATE UNIQUE INDEX "recording_appearance_recordingId_position_key" ON "recording_appearance"("recordingId", "position");

-- CreateIndex
CREATE INDEX "agenda_item_draftId_idx" ON "agenda_item"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_eventId_position_key" ON "agenda_item"("eventId", "position");

-- CreateIndex
CREATE INDEX "speaker_request_itemId_state_arrival_idx" ON "speaker_request"("itemId", "state", "arrival");

-- CreateIndex
CREATE INDEX "speaker_request_eventId_state_idx" ON "speaker_request"("eventId", "state");

-- CreateIndex
CREATE INDEX "speaker_request_organisationId_idx" ON "speaker_request"("organisationId");

-- CreateIndex
CREATE INDEX "speaker_partner_organisationId_state_idx" ON "speaker_partner"("organisationId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_partner_requestId_organisationId_key" ON "speaker_partner"("requestId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "statement_requestId_key" ON "statement"("requestId");

-- CreateIndex
CREATE INDEX "statement_publication_handedInAt_id_idx" ON "statement"("publication", "handedInAt", "id");

-- CreateIndex
CREATE INDEX "statement_fileSha256_idx" ON "statement"("fileSha256");

-- CreateIndex
CREATE INDEX "contribution_eventId_idx" ON "contribution"("eventId");

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "consultation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_room" ADD CONSTRAINT "event_room_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_host" ADD CONSTRAINT "event_host_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_area" ADD CONSTRAINT "event_area_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_area" ADD CONSTRAINT "event_area_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_document" ADD CONSTRAINT "event_document_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_document" ADD CONSTRAINT "event_document_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "event_document"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_document" ADD CONSTRAINT "event_document_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_document" ADD CONSTRAINT "event_document_draftVersionId_fkey" FOREIGN KEY ("draftVersionId") REFERENCES "draft_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_document" ADD CONSTRAINT "event_document_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_change" ADD CONSTRAINT "event_change_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_change" ADD CONSTRAINT "event_change_byId_fkey" FOREIGN KEY ("byId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_invitation" ADD CONSTRAINT "event_invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_calendar" ADD CONSTRAINT "private_calendar_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_field" ADD CONSTRAINT "registration_field_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_request" ADD CONSTRAINT "registration_request_registeredById_fkey" FOREIGN KEY ("registeredById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "registration_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_scan" ADD CONSTRAINT "door_scan_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_scan" ADD CONSTRAINT "door_scan_scannedById_fkey" FOREIGN KEY ("scannedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_rapporteur" ADD CONSTRAINT "event_rapporteur_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_rapporteur" ADD CONSTRAINT "event_rapporteur_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_rapporteur" ADD CONSTRAINT "event_rapporteur_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_report" ADD CONSTRAINT "session_report_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_report" ADD CONSTRAINT "session_report_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_point" ADD CONSTRAINT "report_point_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "session_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_correction" ADD CONSTRAINT "report_correction_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "session_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_correction" ADD CONSTRAINT "report_correction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_correction" ADD CONSTRAINT "report_correction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_correction" ADD CONSTRAINT "report_correction_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_outcome" ADD CONSTRAINT "event_outcome_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_outcome" ADD CONSTRAINT "event_outcome_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_captionsSha256_fkey" FOREIGN KEY ("captionsSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_appearance" ADD CONSTRAINT "recording_appearance_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "recording"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_request" ADD CONSTRAINT "speaker_request_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_partner" ADD CONSTRAINT "speaker_partner_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "speaker_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_partner" ADD CONSTRAINT "speaker_partner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_partner" ADD CONSTRAINT "speaker_partner_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "speaker_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "kept_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_handedInById_fkey" FOREIGN KEY ("handedInById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One living registration of an address in an event; whoever cancelled or was rejected may ask again.
CREATE UNIQUE INDEX registration_one_place ON registration ("eventId", lower(email))
  WHERE state NOT IN ('cancelled', 'rejected');

-- One speaker at a time under an item.
CREATE UNIQUE INDEX speaker_request_one_floor ON speaker_request ("itemId") WHERE state = 'speaking';

-- An address or an organisation is invited, never both, never nobody.
ALTER TABLE event_invitation ADD CONSTRAINT event_invitation_of_one
  CHECK (("organisationId" IS NULL) <> (email IS NULL));

-- A session has hours or waits for its zone.
ALTER TABLE event ADD CONSTRAINT event_zone_before_hours CHECK ("startsAt" IS NULL OR zone IS NOT NULL);
ALTER TABLE event ADD CONSTRAINT event_ends_after_it_starts CHECK ("endsAt" IS NULL OR "endsAt" >= "startsAt");

CREATE TRIGGER event_change_is_append_only BEFORE UPDATE OR DELETE ON event_change
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER event_change_is_never_emptied BEFORE TRUNCATE ON event_change
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER door_scan_is_append_only BEFORE UPDATE OR DELETE ON door_scan
  FOR EACH ROW EXECUTE FUNCTION openfloor_refuse_rewriting();
CREATE TRIGGER door_scan_is_never_emptied BEFORE TRUNCATE ON door_scan
  FOR EACH STATEMENT EXECUTE FUNCTION openfloor_refuse_rewriting();
