import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** A draft, as far as it matters who says where the comments on it stand. */
export type PlacedDraft = { processId: string; draftId: string };

/** A comment, as far as it matters who says what became of it. */
export type PlacedSubject = PlacedDraft & {
  authorId: string;
  organisationId: string | null;
  /** Whether the actor is an active representative of the organisation, also while acting for another or none. */
  isOwnOrganisation: boolean;
  /** Whether the actor submitted it, once or again, for whomever they acted then. */
  isOwnSubmission: boolean;
};

/** Organisers of the process, and rapporteurs of the process or of this draft. */
const read: Policy<PlacedDraft> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "organiser", processId, draftId) || holdsOffice(actor, "rapporteur", processId, draftId);

/** Nobody says what became of their own words, nor of those of an organisation of theirs. */
const confirm: Policy<PlacedSubject> = (actor: Actor, subject) =>
  read(actor, subject) &&
  subject.authorId !== actor.personId &&
  !subject.isOwnOrganisation &&
  !subject.isOwnSubmission &&
  (subject.organisationId === null || subject.organisationId !== actor.organisation?.id);

export const placementPolicy = { read, confirm };

/** The same line as the last four of `confirm`, for many at once. */
export function notOwn(actor: Actor, ownOrganisations: ReadonlySet<string>) {
  const own = new Set(ownOrganisations);
  if (actor.organisation !== null) own.add(actor.organisation.id);
  return {
    authorId: { not: actor.personId },
    receipts: { none: { submittedById: actor.personId } },
    // A comparison with NULL is never true, so that those without an organisation are named.
    AND: [{ OR: [{ organisationId: null }, { organisationId: { notIn: [...own] } }] }],
  };
}
