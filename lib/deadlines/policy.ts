import { type Actor, holdsOffice } from "@/lib/kernel/actor";
import type { Policy } from "@/lib/kernel/authorise";

/** Where a round is. */
export type RoundSubject = { processId: string };

/** Hours, late access and calls are an organiser's: moderators and rapporteurs work with what comes of them. */
const organise: Policy<RoundSubject> = (actor: Actor, { processId }) => holdsOffice(actor, "organiser", processId);

/** Who may do what with the deadlines of a round. */
export const deadlinePolicy = { extend: organise, grantLateAccess: organise, call: organise, see: organise };
