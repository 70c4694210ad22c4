import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** An organisation that wants to support a text. */
export type SupportSubject = {
  organisation: { id: string; status: "pending" | "verified" | "rejected" | "suspended" | "merged" } | null;
  /** Whether the organisation wrote the text, or has signed it. */
  isOwnText: boolean;
};

/** Support that waits, as far as it matters who decides on it. */
export type DecidedSubject = {
  processId: string;
  /** Null for an input, which is on no draft. */
  draftId: string | null;
  /** Whether an organisation of the actor's gave it, or wrote or signed the text. */
  isOwn: boolean;
};

const speaksFor = (actor: Actor, { organisation }: Pick<SupportSubject, "organisation">) =>
  organisation !== null && actor.organisation?.id === organisation.id && actor.organisation.role === "focal_point";

/** A focal point of a verified organisation supports what others have published. */
const give: Policy<SupportSubject> = (actor, subject) =>
  speaksFor(actor, subject) && subject.organisation?.status === "verified" && !subject.isOwnText;

/** Taking back stays possible for a suspended organisation. */
const withdraw: Policy<Pick<SupportSubject, "organisation">> = speaksFor;

/** Moderators of the process, or of the one draft, see what waits there. */
const read: Policy<Pick<DecidedSubject, "processId" | "draftId">> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "moderator", processId, draftId);

/** Nobody decides on words of their own organisation, nor on support for its text. */
const decide: Policy<DecidedSubject> = (actor, subject) => read(actor, subject) && !subject.isOwn;

/** Organisers bring in lists of those who signed elsewhere. */
const bringIn: Policy<{ processId: string }> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

export const endorsementPolicy = { give, withdraw, read, decide, bringIn };

/** The same line as `read`, for lists: what is outside it does not exist for this actor. */
export function visibleTo(actor: Actor) {
  return anyOf(
    actor.offices
      .filter(({ role }) => role === "moderator")
      .flatMap(({ processId, draftId }) => [
        ...(draftId === null ? [{ contribution: { consultation: { processId } } }] : []),
        ...(draftId === null ? [] : [{ contribution: { version: { draftId } } }]),
        { version: { draft: { consultation: { processId } }, ...(draftId === null ? {} : { draftId }) } },
      ]),
  );
}
