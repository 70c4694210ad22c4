import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states of a contribution mean to a citizen. They are three fields that never merge:
 *
 * Submission is where it stands on the side of those who wrote it. A draft is theirs alone. One that awaits approval
 * has been handed to the focal point, who alone may speak for the organisation. One that collects signatures is read
 * by the organisations that were invited to put their names under it, and by nobody else. A submitted one was
 * received, and has a receipt. A withdrawn one was taken back: its text is gone from the public, a marker stays.
 *
 * Publication is where it stands on the side of those who moderate. Nothing has been asked of them (none), they have
 * it before them (pending), everyone may read it (published) or all of it but some words (published_redacted), nobody
 * may and a marker says why (refused), or its writers have it back to change it (returned), while what was received
 * stays in its receipt.
 *
 * Disposition is the rapporteur's answer to what was published; its table stands in lib/dispositions.
 */

export type Submission = "draft" | "awaiting_approval" | "collecting_signatures" | "submitted" | "withdrawn";

export type SubmissionEvent =
  | "edit"
  | "handOver"
  | "handBack"
  | "collect"
  | "submit"
  | "sendBack"
  | "takeBackAgain"
  | "withdraw";

export const submissionLifecycle = defineLifecycle<Submission, SubmissionEvent>(
  {
    edit: {
      draft: "draft",
      awaiting_approval: "awaiting_approval",
      collecting_signatures: "collecting_signatures",
    },
    handOver: { draft: "awaiting_approval" },
    // The focal point asks for a change before the organisation speaks.
    handBack: { awaiting_approval: "draft" },
    collect: { draft: "collecting_signatures", awaiting_approval: "collecting_signatures" },
    submit: { draft: "submitted", awaiting_approval: "submitted", collecting_signatures: "submitted" },
    sendBack: { submitted: "draft" },
    // The moderator undid the return before anybody was told.
    takeBackAgain: { draft: "submitted" },
    withdraw: { submitted: "withdrawn" },
  },
  "contributions.errors.notInThisState",
);

export type Publication = "none" | "pending" | "published" | "published_redacted" | "refused" | "returned";

export type PublicationEvent = "receive" | "publish" | "publish_redacted" | "return" | "refuse" | "reopen";

export const publicationLifecycle = defineLifecycle<Publication, PublicationEvent>(
  {
    receive: { none: "pending", returned: "pending" },
    publish: { pending: "published" },
    publish_redacted: { pending: "published_redacted" },
    return: { pending: "returned" },
    refuse: { pending: "refused" },
    // Undone at once, looked at again after a report, or decided anew on appeal.
    reopen: { published: "pending", published_redacted: "pending", returned: "pending", refused: "pending" },
  },
  "contributions.errors.decidedAlready",
);
