import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** A version of a draft, as far as it matters who works on its answers. */
export type AnsweredDraft = { processId: string; draftId: string };

/** A contribution as far as it matters who answers it, and who decides on the reply. */
export type AnsweredSubject = AnsweredDraft & {
  authorId: string;
  organisationId: string | null;
  /** Whether the actor is an active representative of the organisation, also while acting for another or none. */
  isOwnOrganisation: boolean;
  /** Whether the actor submitted it, once or again, for whomever they acted then. */
  isOwnSubmission: boolean;
};

/** Whose a contribution is, for the reply. */
export type ReplyingSubject = {
  authorId: string;
  organisationId: string | null;
  organisation: { id: string; status: "pending" | "verified" | "rejected" | "suspended" | "merged" } | null;
};

const isRapporteur: Policy<AnsweredDraft> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "rapporteur", processId, draftId);

const isOrganiser: Policy<{ processId: string }> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

/** Nobody answers, or decides on, what they or an organisation of theirs wrote or submitted. */
function isNotTheirs(actor: Actor, subject: AnsweredSubject): boolean {
  return (
    subject.authorId !== actor.personId &&
    !subject.isOwnOrganisation &&
    !subject.isOwnSubmission &&
    (subject.organisationId === null || subject.organisationId !== actor.organisation?.id)
  );
}

/** Rapporteurs of the process or of this draft, and organisers, read the working sheets. */
const read: Policy<AnsweredDraft> = (actor, draft) => isRapporteur(actor, draft) || isOrganiser(actor, draft);

/** Only rapporteurs decide. An organiser who is no rapporteur does not, however high their office. */
const decide: Policy<AnsweredSubject> = (actor, subject) => isRapporteur(actor, subject) && isNotTheirs(actor, subject);

/** Sharing out the work judges nothing, so it may be done for every contribution. */
const assign: Policy<AnsweredDraft> = read;

/** Answers become public when an organiser says so. */
const publish: Policy<{ processId: string }> = isOrganiser;

/** The wordings belong to the whole process: a rapporteur of one draft uses them and leaves them as they are. */
const editWordings: Policy<{ processId: string }> = (actor, { processId }) =>
  isOrganiser(actor, { processId }) || holdsOffice(actor, "rapporteur", processId);

const readWordings: Policy<{ processId: string }> = (actor, { processId }) =>
  isOrganiser(actor, { processId }) ||
  actor.offices.some((office) => office.processId === processId && office.role === "rapporteur");

/** A focal point replies for a verified organisation; a person alone, acting for none, for themselves. */
const reply: Policy<ReplyingSubject> = (actor, { organisationId, organisation, authorId }) =>
  organisationId === null
    ? actor.organisation === null && authorId === actor.personId
    : actor.organisation?.id === organisationId &&
      actor.organisation.role === "focal_point" &&
      organisation?.status === "verified";

const readReplies: Policy<AnsweredDraft> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "moderator", processId, draftId);

const decideReply: Policy<AnsweredSubject> = (actor, subject) =>
  readReplies(actor, subject) && isNotTheirs(actor, subject);

/** Who may do what with the answers of a process. */
export const dispositionPolicy = {
  read,
  decide,
  assign,
  publish,
  editWordings,
  readWordings,
  reply,
  readReplies,
  decideReply,
};

const isForAnswers = ({ role, draftId }: Actor["offices"][number]) =>
  role === "rapporteur" || (role === "organiser" && draftId === null);

/** Whether the actor has an office in which contributions are answered. */
export function holdsWork(actor: Actor): boolean {
  return actor.offices.some(isForAnswers);
}

/** The same line as `read`, for lists of versions: others do not exist for this actor. */
export function workableBy(actor: Actor) {
  return anyOf(
    actor.offices.filter(isForAnswers).map(({ processId, draftId }) => ({
      consultation: { processId },
      ...(draftId === null ? {} : { id: draftId }),
    })),
  );
}

/** The same line as `readReplies`, for the list of replies. */
export function repliesVisibleTo(actor: Actor) {
  return anyOf(
    actor.offices
      .filter(({ role }) => role === "moderator")
      .map(({ processId, draftId }) => ({
        consultation: { processId },
        ...(draftId === null ? {} : { version: { draftId } }),
      })),
  );
}

/** What the actor's own side has sent: the answers to it are theirs to read together. */
export function ownSide(actor: Actor) {
  const alone = { organisationId: null, authorId: actor.personId };
  return actor.organisation === null ? { OR: [alone] } : { OR: [alone, { organisationId: actor.organisation.id }] };
}
