import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. An organisation asked for the floor and stands on the list. It was given the
 * floor (speaking), one at a time in a meeting. Then it was heard; or it was not heard, because time ran out or nobody
 * was there. It may leave the list (withdrawn) until it is called. Whether it was heard the chair may correct.
 */
export const speakerStates = ["asked", "speaking", "heard", "not_heard", "withdrawn"] as const;
export type SpeakerStateName = (typeof speakerStates)[number];

export const speakerLifecycle = defineLifecycle<
  SpeakerStateName,
  "call" | "end" | "passOver" | "withdraw" | "correctToHeard" | "correctToNotHeard"
>(
  {
    call: { asked: "speaking" },
    end: { speaking: "heard" },
    passOver: { asked: "not_heard", speaking: "not_heard" },
    withdraw: { asked: "withdrawn" },
    correctToHeard: { not_heard: "heard" },
    correctToNotHeard: { heard: "not_heard" },
  },
  "speakers.errors.otherState",
);

/*
 * An organisation that is asked to be one of several with one speaker is named once it confirmed, and no longer once
 * it declined or left. Confirming again says that it has read the words that were handed in since.
 */
export const partnerStates = ["invited", "confirmed", "declined"] as const;
export type PartnerStateName = (typeof partnerStates)[number];

export const partnerLifecycle = defineLifecycle<PartnerStateName, "invite" | "confirm" | "decline">(
  {
    invite: { declined: "invited" },
    confirm: { invited: "confirmed", confirmed: "confirmed" },
    decline: { invited: "declined", confirmed: "declined" },
  },
  "speakers.errors.otherState",
);

/*
 * The words of a statement. Until it is delivered only its own side and the organisers read them (kept). Then they
 * wait for a moderator (pending), who publishes them, refuses them for a reason of the published list, or returns them
 * to be corrected and handed in again. Its own side may take them back; the page then says so, without the words.
 */
export const statementStates = ["kept", "pending", "published", "refused", "returned", "withdrawn"] as const;
export type StatementStateName = (typeof statementStates)[number];

export const statementLifecycle = defineLifecycle<
  StatementStateName,
  "replace" | "handInAgain" | "deliver" | "undeliver" | "publish" | "refuse" | "return" | "withdraw"
>(
  {
    replace: { kept: "kept" },
    handInAgain: { returned: "pending" },
    deliver: { kept: "pending" },
    undeliver: { pending: "kept" },
    publish: { pending: "published" },
    refuse: { pending: "refused" },
    return: { pending: "returned" },
    withdraw: { kept: "withdrawn", pending: "withdrawn", returned: "withdrawn", published: "withdrawn" },
  },
  "speakers.errors.statementOtherState",
);

type StatementRow = { publication: string; withdrawnAt: Date | null };

/** The one state of a row. */
export function statementState({ publication, withdrawnAt }: StatementRow): StatementStateName {
  if (withdrawnAt !== null) return "withdrawn";
  return statementStates.find((state) => state === publication) ?? "kept";
}
