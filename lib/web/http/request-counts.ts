/** How often somebody may ask in one window. */
export type Allowance = { most: number; left: number; secondsLeft: number };

const windowSeconds = 60;
/** Beyond this many at a time newcomers are counted together: memory stays flat under a flood of addresses. */
const mostCounted = 100_000;
const everybodyElse = "else";

/** Counts requests by who asks, in windows of a minute that begin with the minute; kept in memory, by one instance. */
export class RequestCounts {
  #window = 0;
  #counts = new Map<string, number>();

  /**
   * Counts one request.
   * @param now milliseconds since the epoch
   * @returns what is left of the window; `left` is below zero for a request too many.
   */
  count(who: string, most: number, now: number): Allowance {
    const window = Math.floor(now / (windowSeconds * 1000));
    if (window !== this.#window) {
      this.#window = window;
      this.#counts = new Map();
    }
    const name = this.#counts.has(who) || this.#counts.size < mostCounted ? who : everybodyElse;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const secondsLeft = Math.ceil(((window + 1) * windowSeconds * 1000 - now) / 1000);
    return { most, left: most - count, secondsLeft };
  }
}
