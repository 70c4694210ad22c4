import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** The list of a process is kept by those who set it up and by those who moderate it, not by a moderator of one draft. */
const editWords: Policy<{ processId: string }> = (actor, { processId }) =>
  holdsOffice(actor, "organiser", processId) || holdsOffice(actor, "moderator", processId);

export const hintPolicy = { editWords };

/** The same line, for the list of processes. */
export function processesOf(actor: Actor): string[] {
  const ids = new Set(actor.offices.map(({ processId }) => processId));
  return [...ids].filter((processId) => editWords(actor, { processId }));
}
