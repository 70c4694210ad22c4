import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** A contribution as far as it matters who may read what the public does not. */
export type SealedSubject = {
  processId: string;
  /** Null for an input, which is on no draft: an office for one draft does not reach it. */
  draftId: string | null;
  authorId: string;
  /** Whether an organisation of the actor's wrote or signed it. */
  isOwnOrganisation: boolean;
  /** Whether the actor submitted it, once or again. */
  isOwnSubmission: boolean;
};

/** In which office somebody looks at what is sealed; null for those who may not. */
export function officeFor(actor: Actor, subject: SealedSubject): "organiser" | "moderator" | null {
  const { processId, draftId, authorId, isOwnOrganisation, isOwnSubmission } = subject;
  if (holdsOffice(actor, "organiser", processId)) return "organiser";
  const isOwn = authorId === actor.personId || isOwnOrganisation || isOwnSubmission;
  return !isOwn && holdsOffice(actor, "moderator", processId, draftId) ? "moderator" : null;
}

/** Organisers of the process, who answer for it, and moderators who are not of the side that wrote it. */
const look: Policy<SealedSubject> = (actor, subject) => officeFor(actor, subject) !== null;

export const redactionPolicy = { look };
