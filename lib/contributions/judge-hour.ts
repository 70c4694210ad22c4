import type { RoundDates } from "@/lib/consultations/window";
import { refuseOutsideHours } from "./answering-round";

/** Whether what arrives now counts as late. Refuses what arrives before the opening, or at the closing hour or later. */
export async function judgeHour(round: RoundDates, at: Date): Promise<{ late: boolean }> {
  refuseOutsideHours(round, at);
  return { late: false };
}
