import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states of a co-signature mean to a citizen. An organisation that is invited has been asked for its name and
 * has not answered. One that confirmed puts its name under exactly the text it has seen. When that text changes its
 * name stands no longer until it confirms the new one (reconfirmation_required). One that declined does not sign; one
 * that withdrew has taken its name back. Both may be asked again. Who is suspended when the input is submitted gives no
 * name: it would have to confirm again. Who is suspended later has given its name, which stays and says so.
 */

export type SignatureState = "invited" | "confirmed" | "declined" | "reconfirmation_required" | "withdrawn";

export type SignatureEvent =
  | "confirm"
  | "decline"
  | "changeText"
  | "withdraw"
  | "inviteAgain"
  | "takeOff"
  | "standDown";

export const signatureLifecycle = defineLifecycle<SignatureState, SignatureEvent>(
  {
    confirm: { invited: "confirmed", reconfirmation_required: "confirmed" },
    decline: { invited: "declined", reconfirmation_required: "declined" },
    changeText: { confirmed: "reconfirmation_required" },
    withdraw: { confirmed: "withdrawn", reconfirmation_required: "withdrawn" },
    inviteAgain: { declined: "invited", withdrawn: "invited" },
    // The lead takes a name off that had been confirmed; an invitation that never was is simply gone.
    takeOff: { confirmed: "withdrawn", reconfirmation_required: "withdrawn", invited: "withdrawn" },
    // The organisation is suspended when the input is submitted: its name does not go with it.
    standDown: { confirmed: "reconfirmation_required" },
  },
  "signatures.errors.notInThisState",
);

/** States in which an organisation has still to answer. */
export const unanswered = ["invited", "reconfirmation_required"] as const;
