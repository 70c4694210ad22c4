import { consultationWindow, type RoundDates, roundWindow } from "@/lib/consultations/window";
import { DomainError } from "@/lib/kernel/errors";

/** The round that an answer written now is for: the open one, else the next to open, else the last that closed. */
export function answeringRound<Round extends RoundDates>(rounds: readonly Round[], now: Date): Round | null {
  return consultationWindow(rounds, now)?.round ?? null;
}

/** Refuses what arrives before the opening, or at the closing hour or later; the draft stays as it is. */
export function refuseOutsideHours(round: RoundDates, now: Date): void {
  const { state } = roundWindow(round, now);
  if (state === "closed") throw new DomainError("conflict", "contributions.errors.roundClosed");
  if (state === "not_yet_open") throw new DomainError("conflict", "contributions.errors.roundNotOpenYet");
}
