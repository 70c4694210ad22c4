import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of the draft that a relation, a sponsor or an annotation belongs to. */
export type DocumentSubject = { id: string; processId: string };

const organise: Policy<Pick<DocumentSubject, "processId">> = (actor, { processId }) =>
  holdsOffice(actor, "organiser", processId);

/** An organiser of the process, or a rapporteur of it or of this draft. */
const annotate: Policy<DocumentSubject> = (actor: Actor, { id, processId }) =>
  holdsOffice(actor, "organiser", processId) || holdsOffice(actor, "rapporteur", processId, id);

export const documentPolicy = {
  relate: organise,
  sponsor: organise,
  annotate,
  arrangeThemes: organise,
};
