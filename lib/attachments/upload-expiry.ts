const hoursKept = 24;

/** An upload waits a day for its next piece, in words of the protocol: until then it can go on. */
export function expiryAfter(at: Date): Date {
  return new Date(at.getTime() + hoursKept * 60 * 60 * 1000);
}
