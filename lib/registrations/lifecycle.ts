import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. A pending registration waits for somebody's approval: the focal point's, the
 * organisers', or both. A confirmed one has a place. A waitlisted one stands in line in the order of arrival; while a
 * place is offered to it, that place is kept until an hour, and when the hour comes without an answer the registration
 * is over (see stateAt). Rejected and cancelled ones hold nothing; who wants to come after all registers anew and
 * stands at the end of the line. What happens at the door, attended or absent, is the table of lib/attendance.
 */

export const registrationStates = [
  "pending",
  "confirmed",
  "waitlisted",
  "rejected",
  "cancelled",
  "attended",
  "absent",
] as const;
export type RegistrationStateName = (typeof registrationStates)[number];

type Event = "confirm" | "queue" | "offer" | "decline" | "lapse" | "change" | "reject" | "cancel";

export const registrationLifecycle = defineLifecycle<RegistrationStateName, Event>(
  {
    confirm: { pending: "confirmed", waitlisted: "confirmed" },
    queue: { pending: "waitlisted" },
    offer: { waitlisted: "waitlisted" },
    decline: { waitlisted: "cancelled" },
    lapse: { waitlisted: "cancelled" },
    change: { pending: "pending", confirmed: "confirmed", waitlisted: "waitlisted" },
    reject: { pending: "rejected", waitlisted: "rejected", confirmed: "rejected" },
    cancel: { pending: "cancelled", waitlisted: "cancelled", confirmed: "cancelled" },
  },
  "registrations.errors.otherState",
);

type Stored = { state: RegistrationStateName; offeredUntil: Date | null };

/**
 * The state at an instant: an offer that ran out is over, whether or not the program has come to writing it down.
 * The hour itself is too late.
 */
export function stateAt({ state, offeredUntil }: Stored, now: Date): RegistrationStateName {
  return state === "waitlisted" && offeredUntil !== null && offeredUntil <= now ? "cancelled" : state;
}

/** Whether it holds a place at an instant: confirmed, present, or with an offer that has not run out. */
export function holdsPlace(stored: Stored, now: Date): boolean {
  if (stored.state === "confirmed" || stored.state === "attended") return true;
  return stored.state === "waitlisted" && stored.offeredUntil !== null && stored.offeredUntil > now;
}
