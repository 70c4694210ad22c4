/** How a leave stands: mailed, taken up, taken back, or over. */
export type LateState = "waiting" | "taken" | "ended" | "past";

/** The state of a leave at an instant, out of its hours. */
export function lateState(
  { takenAt, endedAt, until }: { takenAt: Date | null; endedAt: Date | null; until: Date },
  now: Date,
): LateState {
  if (endedAt !== null) return "ended";
  if (until <= now) return "past";
  return takenAt === null ? "waiting" : "taken";
}
