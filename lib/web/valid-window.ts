import { type RoundDates, roundWindow } from "@/lib/consultations/window";
import { documentValidUntil } from "./documents/render-context";

/** Says that an answer is true until one of its rounds opens or closes, which may open its contributions to everybody. */
export function validWhileRoundsStand(rounds: readonly RoundDates[], now: Date): void {
  for (const round of rounds) {
    const { changesAt } = roundWindow(round, now);
    if (changesAt !== null) documentValidUntil(changesAt);
  }
}

/** Says that an answer is true until the next hour of silence passes, which admits those who are circulated. */
export function validUntilHours(lines: readonly { silentUntil: Date | null }[], now: Date): void {
  for (const { silentUntil } of lines) if (silentUntil !== null && silentUntil > now) documentValidUntil(silentUntil);
}
