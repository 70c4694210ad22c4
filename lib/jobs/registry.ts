import { admitAtTheHour } from "@/lib/accreditations/jobs";
import { scanAttachment, tidyAttachments } from "@/lib/attachments/jobs";
import { markAbsentees } from "@/lib/attendance/jobs";
import { carryOutDecision } from "@/lib/campaigns/jobs";
import { forgetTable } from "@/lib/commenting/jobs";
import { clearFile, makeFile } from "@/lib/compilations/jobs";
import { announceTexts } from "@/lib/deadlines/announce-texts";
import { remindOfDeadlines } from "@/lib/deadlines/remind-of-deadlines";
import { tellExtension } from "@/lib/deadlines/tell-extension";
import { tellContributors } from "@/lib/dispositions/jobs";
import { remindOfEvents } from "@/lib/events/remind-of-events";
import { tellApprovals } from "@/lib/events/tell-approvals";
import { tellCancellation } from "@/lib/events/tell-cancellation";
import { tellChanges } from "@/lib/events/tell-changes";
import { tellDocument } from "@/lib/events/tell-document";
import { tellHolders } from "@/lib/events/tell-holders";
import { tellRoom } from "@/lib/events/tell-room";
import { forgetBytes } from "@/lib/files/jobs";
import { tellFollowers } from "@/lib/following/jobs";
import { examineReceived } from "@/lib/hints/jobs";
import { fetchMessage } from "@/lib/inbound/jobs";
import { takeMessageLater } from "@/lib/inbound/take-message-later";
import { tellDecision } from "@/lib/moderation/jobs";
import { mailDigests } from "@/lib/moderation/send-digests";
import { sendMail } from "@/lib/notifications/jobs";
import { proposePlacements } from "@/lib/placements/jobs";
import { liftEmbargo } from "@/lib/protection/jobs";
import { stampElsewhere } from "@/lib/receipts/jobs";
import { scanRecording, scanRecordingsAgain } from "@/lib/recordings/jobs";
import { lapseOffers } from "@/lib/registrations/jobs";
import { refreshSearchWords } from "@/lib/search/jobs";
import { tellCorrections } from "@/lib/session-reports/jobs";
import { remindRapporteurs } from "@/lib/session-reports/remind-rapporteurs";
import { askAgain, remindSignatories } from "@/lib/signatures/jobs";
import { keepPlatformFigures } from "@/lib/transparency/jobs";
import type { RegisteredJob } from "./queue";

/** Every job of the platform; the worker serves these and no other. */
export const registry: RegisteredJob[] = [
  forgetTable,
  sendMail,
  tellContributors,
  tellDecision,
  mailDigests,
  proposePlacements,
  makeFile,
  clearFile,
  takeMessageLater,
  fetchMessage,
  tellExtension,
  announceTexts,
  remindOfDeadlines,
  askAgain,
  liftEmbargo,
  stampElsewhere,
  remindSignatories,
  scanAttachment,
  examineReceived,
  carryOutDecision,
  tidyAttachments,
  admitAtTheHour,
  markAbsentees,
  forgetBytes,
  remindOfEvents,
  tellHolders,
  tellApprovals,
  tellChanges,
  tellRoom,
  tellCancellation,
  tellDocument,
  tellCorrections,
  remindRapporteurs,
  lapseOffers,
  scanRecording,
  scanRecordingsAgain,
  tellFollowers,
  refreshSearchWords,
  keepPlatformFigures,
];
