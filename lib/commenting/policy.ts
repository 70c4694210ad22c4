import type { Policy } from "@/lib/kernel/authorise";

/** A table that was uploaded, by whom and for which organisation; null for somebody who acts for none. */
export type TableSubject = { personId: string; organisationId: string | null };

/** What is only shown yet is seen by the person who uploaded it, while they act for the same side. */
const handle: Policy<TableSubject> = (actor, { personId, organisationId }) =>
  actor.personId === personId && (actor.organisation?.id ?? null) === organisationId;

/** Who may do what with an uploaded table. Who may comment at all is asked of the contributions. */
export const commentingPolicy = { handle };
