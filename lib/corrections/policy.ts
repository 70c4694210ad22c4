import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import { anyOf } from "@/lib/kernel/any-of";
import type { Policy } from "@/lib/kernel/authorise";

/** What is corrected, as far as it matters who looks at it. */
export type CorrectedSubject = {
  processId: string;
  /** Null for an input, which is on no draft. */
  draftId: string | null;
  /** A paragraph is corrected by those who answer for the text as well. */
  of: "contribution" | "paragraph";
  /** Whether the actor, or an organisation of theirs, wrote, sent or signed it. */
  isOwn: boolean;
};

/** An entry of the directory, which is in no process. */
type EntrySubject = {
  of: "organisation";
  /** Whether the actor represents it. */
  isOwn: boolean;
};

type Subject = CorrectedSubject | EntrySubject;

/** Moderators and organisers; for a text also its rapporteur. Of entries of the directory administrators. */
const read: Policy<Omit<CorrectedSubject, "isOwn"> | Omit<EntrySubject, "isOwn">> = (actor, subject) => {
  if (subject.of === "organisation") return actor.administrator;
  const { processId, draftId, of } = subject;
  return (
    holdsOffice(actor, "moderator", processId, draftId) ||
    holdsOffice(actor, "organiser", processId) ||
    (of === "paragraph" && holdsOffice(actor, "rapporteur", processId, draftId))
  );
};

/** Nobody sets a note beside what their own side wrote, or corrects what their own side states. */
const add: Policy<Subject> = (actor, subject) => read(actor, subject) && !subject.isOwn;

/** Nobody looks at what they, or an organisation of theirs, suggested. */
const review: Policy<Subject & { isOwnSuggestion: boolean }> = (actor, subject) =>
  add(actor, subject) && !subject.isOwnSuggestion;

/** Whether there is a desk of corrections for this actor at all. */
const openDesk: Policy<undefined> = (actor) => actor.offices.length > 0 || actor.administrator;

export const correctionPolicy = { read, add, review, openDesk };

/** The same line as `read`, for lists: corrections outside it do not exist for this actor. */
export function correctionsVisibleTo(actor: Pick<Actor, "offices" | "administrator">) {
  const inProcesses = actor.offices.flatMap(({ role, processId, draftId }) => {
    const isForAll = role === "organiser" || draftId === null;
    const paragraph = { version: { draft: { consultation: { processId }, ...(isForAll ? {} : { id: draftId }) } } };
    const contribution = { consultation: { processId }, ...(isForAll ? {} : { version: { draftId } }) };
    return role === "rapporteur" ? [{ paragraph }] : [{ paragraph }, { contribution }];
  });
  return anyOf([...inProcesses, ...(actor.administrator ? [{ organisationId: { not: null } }] : [])]);
}
