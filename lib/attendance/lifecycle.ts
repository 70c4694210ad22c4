import { defineLifecycle } from "@/lib/kernel/lifecycle";

/*
 * What the states mean to a citizen on the day. Whoever is confirmed is let in and has then attended; a wrong check-in
 * is taken back; who had come without having registered is then gone. Who did not come is absent once the event is over; a scan that a door sends late still counts.
 */

export const doorLifecycle = defineLifecycle<
  "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled" | "attended" | "absent",
  "let_in" | "undo" | "send_away" | "miss"
>(
  {
    let_in: { confirmed: "attended", absent: "attended" },
    undo: { attended: "confirmed" },
    send_away: { attended: "cancelled" },
    miss: { confirmed: "absent" },
  },
  "attendance.errors.otherState",
);
