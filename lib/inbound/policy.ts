import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** Where a message came to. */
export type MessageSubject = { processId: string };

/** Messages hold what nobody has published: only organisers of the process read them. */
const read: Policy<MessageSubject> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

const list: Policy = (actor) => actor.offices.some(({ role }) => role === "organiser");

/** Who may do what with messages that came by mail. */
export const inboundPolicy = { list, read, decide: read };

/** The messages that the desk shows to a person; tested against `read`. */
export function deskMessages(actor: Actor) {
  const processIds = actor.offices.flatMap(({ role, processId }) => (role === "organiser" ? [processId] : []));
  return { round: { consultation: { processId: { in: processIds } } } };
}
