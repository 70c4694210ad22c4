import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of an event. */
export type AttendanceSubject = { processId: string };

/** The door, the badges and the figures of an event are the work of the organisers of its process. */
const organise: Policy<AttendanceSubject> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

/** Whose registration it is; null for somebody without an account. */
export type TicketSubject = { personId: string | null };

/** A code opens the door: only whom it lets in may have it, not even those who registered them. */
const readTicket: Policy<TicketSubject> = (actor: Actor, { personId }) =>
  personId !== null && personId === actor.personId;

export const attendancePolicy = {
  readDoor: organise,
  letIn: organise,
  undo: organise,
  readTicket,
};
