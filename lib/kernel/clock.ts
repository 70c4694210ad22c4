/** Where "now" comes from; passed in, so that every deadline can be tested at its second. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at one instant. */
export function clockAt(instant: Date | string): Clock {
  const fixed = new Date(instant);
  return { now: () => new Date(fixed) };
}
