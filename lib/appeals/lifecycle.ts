import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states of an appeal mean to a citizen. It is filed by those who sent the contribution; those who decided
 * reply once (replied); somebody who had no part in it decides, also where no reply came. Until then those who filed
 * it may take it back (withdrawn), and the matter rests.
 */

export type AppealStateName = "filed" | "replied" | "decided" | "withdrawn";

export const appealLifecycle = defineLifecycle<AppealStateName, "reply" | "decide" | "withdraw">(
  {
    reply: { filed: "replied" },
    decide: { filed: "decided", replied: "decided" },
    withdraw: { filed: "withdrawn", replied: "withdrawn" },
  },
  "appeals.errors.settledAlready",
);
