import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** What a policy needs to know of an event. */
export type AttendanceSubject = { processId: string };

/** The door, the badges and the figures of an event are the work of the organisers of its process. */
const organise: Policy<AttendanceSubject> = (actor, { processId }) => holdsOffice(actor, "organiser", processId);

/** Whose registration it is: an account, or the confirmed address it was made for before there was one. */
export type TicketSubject = { personId: string | null; email: string };

/** A code opens the door: only whom it lets in may have it, not even those who registered them. */
const own: Policy<TicketSubject> = (actor: Actor, { personId, email }) =>
  personId === null ? email === actor.email : personId === actor.personId;

export const attendancePolicy = {
  readDoor: organise,
  letIn: organise,
  undo: organise,
  letWalkIn: organise,
  markAbsent: organise,
  printBadges: organise,
  readFigures: organise,
  readTicket: own,
  issueCertificate: own,
  setListing: own,
};
