type Remembered<Value> = { until: number; value: Promise<Value> };

/** Remembers what was read for a moment, so that many who ask the same at once are answered by one reading. */
export class ShortMemory<Value> {
  readonly #kept = new Map<string, Remembered<Value>>();
  readonly #milliseconds: number;
  readonly #most: number;

  /** @param most keys at a time; the oldest goes first */
  constructor({ milliseconds, most }: { milliseconds: number; most: number }) {
    this.#milliseconds = milliseconds;
    this.#most = most;
  }

  /** What was read for this key within the moment, else what `read` gives now. A failed reading is not remembered. */
  recall(key: string, now: number, read: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key);
    if (known !== undefined && now < known.until) return known.value;
    const value = read();
    this.#kept.delete(key);
    this.#kept.set(key, { until: now + this.#milliseconds, value });
    value.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) if (this.#kept.size > this.#most) this.#kept.delete(oldest);
    return value;
  }
}
