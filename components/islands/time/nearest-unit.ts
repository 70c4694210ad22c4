const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How far away an instant is, in the unit that a reader would use: whole days from two days on,
 * then hours from two hours on, then minutes. Never rounded up, so that nobody is promised more.
 */
export function nearestUnit(milliseconds: number): { value: number; unit: "day" | "hour" | "minute" } {
  const distance = Math.abs(milliseconds);
  const [size, unit] =
    distance >= 2 * day
      ? ([day, "day"] as const)
      : distance >= 2 * hour
        ? ([hour, "hour"] as const)
        : ([minute, "minute"] as const);
  return { value: Math.sign(milliseconds) * Math.floor(distance / size), unit };
}
