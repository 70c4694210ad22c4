const days = 30;

/** Until when a merge can be taken back; later too much may rest on it. */
export function undoneUntil(merged: Date): Date {
  return new Date(merged.getTime() + days * 86_400_000);
}
