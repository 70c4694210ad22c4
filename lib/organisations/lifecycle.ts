import { defineLifecycle } from "@/lib/kernel/lifecycle";
import type { OrganisationStatusName } from "./schema";

/**
 * pending: registered, and an administrator has yet to look at it; it is not public and acts on nothing.
 * verified: it stands in the directory and speaks for itself.
 * rejected: an administrator could not verify it and said why; its focal point may correct it and send it again.
 * suspended: it was verified and is stopped for now: it leaves the directory, what it published stays.
 * merged: it turned out to be another organisation: its address leads there, what it published stays under its name.
 */
export const organisationLifecycle = defineLifecycle<OrganisationStatusName, OrganisationEvent>({
  verify: { pending: "verified" },
  reject: { pending: "rejected" },
  resubmit: { rejected: "pending" },
  suspend: { verified: "suspended" },
  restore: { suspended: "verified" },
  merge: { verified: "merged" },
  part: { merged: "verified" },
});

/** States in which an organisation has an entry of its own that the public reads: it is or was verified. */
export const publicEntryStatuses: OrganisationStatusName[] = ["verified", "suspended"];

type OrganisationEvent = "verify" | "reject" | "resubmit" | "suspend" | "restore" | "merge" | "part";

type RepresentationEvent = "accept" | "decline" | "revoke" | "admit" | "turnDown" | "end";

type RepresentationStatusName = "invited" | "requested" | "active" | "declined" | "ended";

/**
 * invited: a focal point asked somebody by mail. requested: somebody asked to join.
 * active: the person acts for the organisation. declined: one side said no. ended: it was taken back or is over.
 */
export const representationLifecycle = defineLifecycle<RepresentationStatusName, RepresentationEvent>({
  accept: { invited: "active" },
  decline: { invited: "declined" },
  revoke: { invited: "ended" },
  admit: { requested: "active" },
  turnDown: { requested: "declined" },
  end: { active: "ended" },
});
