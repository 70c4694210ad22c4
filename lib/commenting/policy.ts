import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** A table that was uploaded, by whom and for which organisation; null for somebody who acts for none. */
export type TableSubject = { personId: string; organisationId: string | null };

/** The draft whose answered form is asked for. */
export type AnswersSubject = { processId: string; draftId: string };

/** What is only shown yet is seen by the person who uploaded it, while they act for the same side. */
const handle: Policy<TableSubject> = (actor, { personId, organisationId }) =>
  actor.personId === personId && (actor.organisation?.id ?? null) === organisationId;

/** Answers that are not published are for those who write and those who publish them. */
const readWorkingAnswers: Policy<AnswersSubject> = (actor: Actor, { processId, draftId }) =>
  holdsOffice(actor, "rapporteur", processId, draftId) || holdsOffice(actor, "organiser", processId, draftId);

/** Who may do what with commenting tables. Who may comment at all is asked of the contributions. */
export const commentingPolicy = { handle, readWorkingAnswers };
