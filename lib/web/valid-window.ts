import { type RoundDates, roundWindow } from "@/lib/consultations/window";
import { documentValidUntil } from "./documents/render-context";

/** Says that an answer is true until one of its rounds opens or closes, which may open its contributions to everybody. */
export function validWhileRoundsStand(rounds: readonly RoundDates[], now: Date): void {
  for (const round of rounds) {
    const { changesAt } = roundWindow(round, now);
    if (changesAt !== null) documentValidUntil(changesAt);
  }
}
