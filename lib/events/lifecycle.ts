import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen. A draft is known to the team of its process alone. A published event stands in
 * the calendar; when it begins and is over the clock says, never a state. A cancelled one keeps its page, with the
 * reason, so that nobody travels in vain.
 */

export const eventStates = ["draft", "published", "cancelled"] as const;
export type EventStateName = (typeof eventStates)[number];

export const eventLifecycle = defineLifecycle<EventStateName, "publish" | "cancel">(
  {
    publish: { draft: "published" },
    cancel: { published: "cancelled" },
  },
  "events.errors.otherState",
);
