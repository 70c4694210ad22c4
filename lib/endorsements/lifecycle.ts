import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states of an endorsement mean to a citizen. One that was given with words waits for a moderator, and
 * nobody reads it. One that is published stands on the page of the text. A refused one does not, for a reason of the
 * published list. A withdrawn one was taken back by its organisation. Support without words needs no moderator.
 */

export type EndorsementState = "given" | "published" | "refused" | "withdrawn";

export type EndorsementEvent = "give" | "publish" | "refuse" | "withdraw";

export const endorsementLifecycle = defineLifecycle<EndorsementState, EndorsementEvent>(
  {
    // Giving again replaces words and reservations.
    give: { given: "given", published: "given", refused: "given", withdrawn: "given" },
    publish: { given: "published" },
    refuse: { given: "refused" },
    withdraw: { given: "withdrawn", published: "withdrawn", refused: "withdrawn" },
  },
  "endorsements.errors.notInThisState",
);

/** The one state of a row. */
export function stateOf({ publication, withdrawnAt }: { publication: string; withdrawnAt: Date | null }) {
  if (withdrawnAt !== null) return "withdrawn" as const;
  if (publication === "published") return "published" as const;
  return publication === "refused" ? ("refused" as const) : ("given" as const);
}
