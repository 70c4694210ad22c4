const dayMs = 24 * 60 * 60 * 1_000;

/** By when a decision is promised on what is received at this hour: so many whole days of 24 hours later; null for no promise. */
export function promisedHour(withinDays: number | null, receivedAt: Date): Date | null {
  return withinDays === null ? null : new Date(receivedAt.getTime() + withinDays * dayMs);
}
