import type { z } from "zod";
import { officeGranted, signInLink } from "./accounts";
import { accreditationDesk, accreditationTold } from "./accreditations";
import { appealTold } from "./appeals";
import { attachmentInfected } from "./attachments";
import { campaignJoinAsked } from "./campaigns";
import {
  contributionHandedBack,
  contributionHandedOver,
  contributionPublished,
  contributionPublishedRedacted,
  contributionReceipt,
  contributionRefused,
  contributionReturned,
} from "./contributions";
import { correctionAnswered, correctionSuggested } from "./corrections";
import { call, callReminder, draftReminder, lateAccess, roundExtended } from "./deadlines";
import { dispositionsPublished, replyDecided } from "./dispositions";
import { endorsementDecided } from "./endorsements";
import { eventApprovals, eventDeskNews, eventDigest } from "./event-desk";
import { eventCancelled, eventChanged, eventRoomChanged } from "./event-news";
import { eventDocument } from "./event-papers";
import { eventReminder, eventReminderHour } from "./events";
import { fileReady } from "./files";
import { followConfirm, followNews } from "./following";
import { inboundAnswer } from "./inbound";
import { moderatorDigest, proposalAnswered } from "./moderation";
import { newTexts } from "./notices";
import {
  organisationAwaitingVerification,
  organisationConfirmContact,
  organisationMerged,
  organisationReceived,
  organisationRejected,
  organisationSuspended,
  organisationUnmerged,
  organisationVerified,
} from "./organisations";
import { registrationToApprove, registrationTold } from "./registrations";
import { contributionHidden } from "./reports";
import { representationEnded, representationInvited, representationRequested } from "./representations";
import { reportAnswered, reportCorrections, reportRapporteur } from "./session-reports";
import { signatureAnswered, signatureAsked, signatureAskedAgain, signatureReminder } from "./signatures";
import { speakerPartnerAsked, statementDecided } from "./speakers";

/** Every mail that Openfloor sends, by the name that commands ask for it. */
export const templates = {
  "sign-in-link": signInLink,
  "office-granted": officeGranted,
  "speaker-partner-asked": speakerPartnerAsked,
  "statement-decided": statementDecided,
  "organisation-confirm-contact": organisationConfirmContact,
  "organisation-received": organisationReceived,
  "organisation-awaiting-verification": organisationAwaitingVerification,
  "organisation-verified": organisationVerified,
  "organisation-rejected": organisationRejected,
  "organisation-suspended": organisationSuspended,
  "organisation-merged": organisationMerged,
  "organisation-unmerged": organisationUnmerged,
  "representation-invited": representationInvited,
  "representation-ended": representationEnded,
  "representation-requested": representationRequested,
  "contribution-handed-over": contributionHandedOver,
  "contribution-handed-back": contributionHandedBack,
  "contribution-receipt": contributionReceipt,
  "contribution-published": contributionPublished,
  "contribution-published-redacted": contributionPublishedRedacted,
  "contribution-returned": contributionReturned,
  "contribution-refused": contributionRefused,
  "contribution-hidden": contributionHidden,
  "appeal-told": appealTold,
  "campaign-join-asked": campaignJoinAsked,
  "correction-answered": correctionAnswered,
  "correction-suggested": correctionSuggested,
  "accreditation-told": accreditationTold,
  "accreditation-desk": accreditationDesk,
  "registration-told": registrationTold,
  "registration-to-approve": registrationToApprove,
  "dispositions-published": dispositionsPublished,
  "disposition-reply-decided": replyDecided,
  "file-ready": fileReady,
  "attachment-infected": attachmentInfected,
  "inbound-answer": inboundAnswer,
  "signature-asked": signatureAsked,
  "signature-asked-again": signatureAskedAgain,
  "signature-reminder": signatureReminder,
  "signature-answered": signatureAnswered,
  "endorsement-decided": endorsementDecided,
  "round-extended": roundExtended,
  "late-access": lateAccess,
  "draft-reminder": draftReminder,
  "call-reminder": callReminder,
  call,
  "new-texts": newTexts,
  "follow-confirm": followConfirm,
  "follow-news": followNews,
  "event-reminder": eventReminder,
  "event-changed": eventChanged,
  "event-room-changed": eventRoomChanged,
  "event-cancelled": eventCancelled,
  "event-document": eventDocument,
  "event-desk-news": eventDeskNews,
  "event-digest": eventDigest,
  "event-approvals": eventApprovals,
  "event-reminder-hour": eventReminderHour,
  "moderator-digest": moderatorDigest,
  "proposal-answered": proposalAnswered,
  "report-rapporteur": reportRapporteur,
  "report-corrections": reportCorrections,
  "report-answered": reportAnswered,
} as const;

export type TemplateName = keyof typeof templates;

/** What a template needs to be told. */
export type TemplateValues<Name extends TemplateName> = z.output<(typeof templates)[Name]["values"]>;

export function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}
