import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen on the day. Whoever is confirmed is let in and has then attended; a wrong check-in
 * is taken back. Who did not come is absent once the event is over; a scan that a door sends late still counts.
 */

export const doorLifecycle = defineLifecycle<
  "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled" | "attended" | "absent",
  "let_in" | "undo" | "miss"
>(
  {
    let_in: { confirmed: "attended", absent: "attended" },
    undo: { attended: "confirmed" },
    miss: { confirmed: "absent" },
  },
  "attendance.errors.otherState",
);
