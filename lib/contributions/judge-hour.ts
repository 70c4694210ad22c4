import { type RoundDates, roundWindow } from "@/lib/consultations/window";
import type { Transaction } from "@/lib/db/client";
import { lateAccessFor, type Speaker } from "@/lib/deadlines/late-access-for";
import { refuseOutsideHours } from "./answering-round";

/**
 * Whether what arrives now counts as late. Refuses what arrives before the opening, and what arrives at the closing
 * hour or later from somebody without leave to.
 */
export async function judgeHour(
  tx: Transaction,
  speaker: Speaker,
  round: RoundDates & { id: string },
  at: Date,
): Promise<{ late: boolean }> {
  const isClosed = roundWindow(round, at).state === "closed";
  if (isClosed && (await lateAccessFor(tx, speaker, round.id, at))) return { late: true };
  refuseOutsideHours(round, at);
  return { late: false };
}
