import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states of an answer mean to a citizen. Pending: the rapporteur has not said anything yet. Accepted: the
 * text will say what was asked for. Accepted in part: some of it. Accepted with modification: what was asked for, in
 * other words. Not accepted: the text stays as it is. Noted: it was read and asks for no change. Out of scope: it is
 * about something that this text does not deal with. Merged: it is answered together with another contribution.
 *
 * A rapporteur may decide anew, and take an answer back to pending, at any time. Nobody else sees that: what is public
 * is the answer as it was last published.
 */

export type Disposition =
  | "pending"
  | "accepted"
  | "accepted_in_part"
  | "accepted_with_modification"
  | "not_accepted"
  | "noted"
  | "out_of_scope"
  | "merged";

export type DispositionEvent =
  | "accept"
  | "acceptInPart"
  | "acceptWithModification"
  | "notAccept"
  | "note"
  | "ruleOutOfScope"
  | "merge"
  | "reopen";

/** From wherever an answer stands to one state: deciding anew is always possible. */
function alwaysTo(to: Disposition): Record<Disposition, Disposition> {
  return {
    pending: to,
    accepted: to,
    accepted_in_part: to,
    accepted_with_modification: to,
    not_accepted: to,
    noted: to,
    out_of_scope: to,
    merged: to,
  };
}

const { pending: _nothingToReopen, ...reopened } = alwaysTo("pending");

export const dispositionLifecycle = defineLifecycle<Disposition, DispositionEvent>(
  {
    accept: alwaysTo("accepted"),
    acceptInPart: alwaysTo("accepted_in_part"),
    acceptWithModification: alwaysTo("accepted_with_modification"),
    notAccept: alwaysTo("not_accepted"),
    note: alwaysTo("noted"),
    ruleOutOfScope: alwaysTo("out_of_scope"),
    merge: alwaysTo("merged"),
    reopen: reopened,
  },
  "dispositions.errors.nothingToReopen",
);

const eventOf: Record<Disposition, DispositionEvent> = {
  pending: "reopen",
  accepted: "accept",
  accepted_in_part: "acceptInPart",
  accepted_with_modification: "acceptWithModification",
  not_accepted: "notAccept",
  noted: "note",
  out_of_scope: "ruleOutOfScope",
  merged: "merge",
};

/** The state after somebody chose `wanted`; what is pending and stays so is no step at all. */
export function decidedFrom(from: Disposition, wanted: Disposition): Disposition {
  return from === "pending" && wanted === "pending" ? from : dispositionLifecycle.next(eventOf[wanted], from);
}

export type Reply = "pending" | "published" | "refused";

export type ReplyEvent = "publish" | "refuse";

/** A contributor's reply waits for a moderator, who decides once. */
export const replyLifecycle = defineLifecycle<Reply, ReplyEvent>(
  { publish: { pending: "published" }, refuse: { pending: "refused" } },
  "dispositions.errors.replyDecidedAlready",
);
