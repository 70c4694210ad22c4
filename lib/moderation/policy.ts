import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** A contribution as far as it matters who moderates it. */
export type ModeratedSubject = {
  processId: string;
  /** Null for an input, which is on no draft: an office for one draft does not reach it. */
  draftId: string | null;
  authorId: string;
  organisationId: string | null;
  /** Whether the actor is an active representative of the organisation, or of one that signed it, also while acting for another or none. */
  isOwnOrganisation: boolean;
  /** Whether the actor submitted it, once or again, for whomever they acted then. */
  isOwnSubmission: boolean;
};

/** The desk of moderation is for whoever moderates anything; what stands on it is another question. */
const openQueue: Policy<undefined> = (actor) => actor.offices.some(({ role }) => role === "moderator");

/** Moderators read the queue of their process, or of the one draft that their office covers. */
const read: Policy<Pick<ModeratedSubject, "processId" | "draftId">> = (actor, { processId, draftId }) =>
  holdsOffice(actor, "moderator", processId, draftId);

/** Nobody decides on what they wrote or submitted, nor on what an organisation of theirs wrote or signed. */
const decide: Policy<ModeratedSubject> = (actor, subject) =>
  read(actor, subject) &&
  subject.authorId !== actor.personId &&
  !subject.isOwnOrganisation &&
  !subject.isOwnSubmission &&
  (subject.organisationId === null || subject.organisationId !== actor.organisation?.id);

/** The second pair of eyes is somebody else's, who could have decided as well. */
const agree: Policy<ModeratedSubject & { proposedById: string }> = (actor, subject) =>
  decide(actor, subject) && subject.proposedById !== actor.personId;

/** A proposal is its proposer's until somebody has answered. */
const takeBackProposal: Policy<Pick<ModeratedSubject, "processId" | "draftId"> & { proposedById: string }> = (
  actor,
  subject,
) => read(actor, subject) && subject.proposedById === actor.personId;

/** Whoever decided takes it back, alone or as the second who agreed. */
const undo: Policy<ModeratedSubject & { moderatorId: string; agreedById: string | null }> = (actor, subject) =>
  read(actor, subject) && (subject.moderatorId === actor.personId || subject.agreedById === actor.personId);

/** What moderators answer again and again is read by all of a process, and by its organisers. */
const readAnswers: Policy<{ processId: string }> = (actor, { processId }) =>
  actor.offices.some((office) => office.processId === processId && office.role !== "rapporteur");

/** It speaks for the whole process: an office for one draft does not write it. */
const editAnswers: Policy<{ processId: string }> = (actor, { processId }) =>
  holdsOffice(actor, "moderator", processId) || holdsOffice(actor, "organiser", processId);

export const moderationPolicy = { openQueue, read, decide, agree, takeBackProposal, undo, readAnswers, editAnswers };

/** The same line as `read`, for the queue: contributions outside it do not exist for this actor. */
export function visibleTo(actor: Pick<Actor, "offices">) {
  const offices = actor.offices.filter((office) => office.role === "moderator");
  return anyOf(
    offices.map((office) => ({
      consultation: { processId: office.processId },
      ...(office.draftId === null ? {} : { version: { draftId: office.draftId } }),
    })),
  );
}
