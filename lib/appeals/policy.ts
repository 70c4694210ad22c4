import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** An appeal as far as it matters who acts on it. */
export type AppealSubject = {
  processId: string;
  /** Null for an input, which is on no draft. */
  draftId: string | null;
  authorId: string;
  organisationId: string | null;
  /** Whether the actor stands on the side of those who wrote or signed the contribution. */
  isOwnOrganisation: boolean;
  isOwnSubmission: boolean;
  /** Who decided, agreed to it, or hid: everybody whose act is complained of. */
  involved: readonly string[];
};

/** Moderators of the text and organisers of the process read appeals. */
const read: Policy<Pick<AppealSubject, "processId" | "draftId">> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "moderator", processId, draftId) || holdsOffice(actor, "organiser", processId);

const isOwnSide = (actor: Actor, subject: AppealSubject) =>
  subject.authorId === actor.personId ||
  subject.isOwnOrganisation ||
  subject.isOwnSubmission ||
  (subject.organisationId !== null && subject.organisationId === actor.organisation?.id);

/** Those whose act is complained of answer for it. */
const reply: Policy<AppealSubject> = (actor, subject) =>
  read(actor, subject) && subject.involved.includes(actor.personId);

/** Nobody decides on a complaint against their own act, nor on one of their own side. */
const decide: Policy<AppealSubject> = (actor, subject) =>
  read(actor, subject) && !subject.involved.includes(actor.personId) && !isOwnSide(actor, subject);

export const appealPolicy = { read, reply, decide };

/** The same line as `read`, for lists: contributions outside it do not exist for this actor. */
export function appealsVisibleTo(actor: Actor) {
  return anyOf(
    actor.offices
      .filter(({ role }) => role === "moderator" || role === "organiser")
      .map(({ role, processId, draftId }) => ({
        consultation: { processId },
        ...(role === "moderator" && draftId !== null ? { version: { draftId } } : {}),
      })),
  );
}
