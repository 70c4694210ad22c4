/** The month of an instant in UTC, as facts carry it: "2026-11". */
export function monthOf(instant: Date): string {
  return instant.toISOString().slice(0, 7);
}
