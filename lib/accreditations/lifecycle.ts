import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. An organisation has applied, and may still correct what it wrote; the organiser
 * asks for more or finds it complete. A complete application is circulated, with others, until an hour. One objection
 * before the hour bars it (objected), and further ones only add their names; silence until the hour admits it. The
 * applicant may withdraw at any time unless it was objected to, and apply again.
 */

export const accreditationStates = ["applied", "circulated", "admitted", "objected", "withdrawn"] as const;
export type AccreditationStateName = (typeof accreditationStates)[number];

type Event = "revise" | "reapply" | "ask" | "check" | "circulate" | "object" | "admit" | "withdraw";

export const accreditationLifecycle = defineLifecycle<AccreditationStateName, Event>(
  {
    revise: { applied: "applied" },
    reapply: { withdrawn: "applied" },
    ask: { applied: "applied" },
    check: { applied: "applied" },
    circulate: { applied: "circulated" },
    object: { circulated: "objected", objected: "objected" },
    admit: { circulated: "admitted" },
    withdraw: { applied: "withdrawn", circulated: "withdrawn", admitted: "withdrawn" },
  },
  "accreditations.errors.otherState",
);

/**
 * The state at an instant: from the hour on, what nobody objected to is admitted, whether or not the program has come
 * to writing it down.
 * @param silentUntil null where it was not circulated.
 */
export function stateAt(state: AccreditationStateName, silentUntil: Date | null, now: Date): AccreditationStateName {
  return state === "circulated" && silentUntil !== null && silentUntil <= now ? "admitted" : state;
}
