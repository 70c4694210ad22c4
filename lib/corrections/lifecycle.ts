import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. A suggested correction is pending until somebody who has no part in it has looked;
 * then a note stands beside the words (standing), or nothing does (refused). A note that was wrong is taken away again
 * (withdrawn). The words that were published stay as they are in any case.
 */

export type CorrectionStateName = "pending" | "standing" | "refused" | "withdrawn";

export const correctionLifecycle = defineLifecycle<CorrectionStateName, "accept" | "refuse" | "withdraw">(
  { accept: { pending: "standing" }, refuse: { pending: "refused" }, withdraw: { standing: "withdrawn" } },
  "corrections.errors.settledAlready",
);
