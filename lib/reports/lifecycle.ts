import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. A report is a reader's word that something published should not be: open until a
 * moderator has read it, then upheld (what it is about went out of sight) or dismissed. A hiding is what a moderator
 * did at once: it is under review until somebody else has looked, and ends with everything as it was (restored) or
 * with another decision in the place of the old one (decided_anew).
 */

export const reportLifecycle = defineLifecycle<"open" | "upheld" | "dismissed", "uphold" | "dismiss">(
  { uphold: { open: "upheld" }, dismiss: { open: "dismissed" } },
  "reports.errors.settledAlready",
);

export const hidingLifecycle = defineLifecycle<"under_review" | "restored" | "decided_anew", "restore" | "decideAnew">(
  { restore: { under_review: "restored" }, decideAnew: { under_review: "decided_anew" } },
  "reports.errors.reviewedAlready",
);
