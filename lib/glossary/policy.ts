import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of a term: the process that it belongs to; null for the whole platform. */
export type TermSubject = { processId: string | null };

/** Terms of the platform are kept by administrators, those of a process by its organisers. */
const keep: Policy<TermSubject> = (actor, { processId }) =>
  processId === null ? actor.administrator : holdsOffice(actor, "organiser", processId);

/** The desk's list of terms. */
const list: Policy = (actor) => actor.administrator || actor.offices.some(({ role }) => role === "organiser");

export const termPolicy = { keep, list };

/** The same line as `keep`, for lists. */
export function keptBy(actor: Actor) {
  const own = { processId: { in: processesKept(actor) } };
  return actor.administrator ? { OR: [{ processId: null }, own] } : own;
}

/** The processes whose terms the actor keeps. */
export function processesKept(actor: Actor): string[] {
  return actor.offices.filter(({ role, draftId }) => role === "organiser" && draftId === null).map((o) => o.processId);
}
