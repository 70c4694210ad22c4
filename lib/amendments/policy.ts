import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** A draft whose next version is being written. */
export type WorkedDraft = { processId: string; draftId: string };

/** A proposal, as far as it matters who decides on it. */
export type WorkedSubject = WorkedDraft & {
  authorId: string;
  organisationId: string | null;
  /** Whether the actor is an active representative of the organisation, also while acting for another or none. */
  isOwnOrganisation: boolean;
  /** Whether the actor submitted it, once or again, for whomever they acted then. */
  isOwnSubmission: boolean;
};

/** Organisers of the process, and rapporteurs of the process or of this draft, see how far the work has come. */
const read: Policy<WorkedDraft> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "organiser", processId, draftId) || holdsOffice(actor, "rapporteur", processId, draftId);

/**
 * Each act answers a proposal, and only rapporteurs answer; nobody what they or an organisation of theirs wrote. An
 * organiser may still write the text itself.
 */
const decide: Policy<WorkedSubject> = (actor: Actor, subject) =>
  holdsOffice(actor, "rapporteur", subject.processId, subject.draftId) &&
  subject.authorId !== actor.personId &&
  !subject.isOwnOrganisation &&
  !subject.isOwnSubmission &&
  (subject.organisationId === null || subject.organisationId !== actor.organisation?.id);

/** Takes back acts of whichever rapporteur, as far as the answers may be given. */
const undo: Policy<WorkedDraft> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "rapporteur", processId, draftId);

export const workPolicy = { read, decide, undo };
