/** Too many renders wait already; the reader is asked to come back in a moment. */
export class Overloaded extends Error {
  override readonly name = "Overloaded";
}

/**
 * Lets a bounded number of renders run and a bounded number wait. Requests for thousands of
 * different searches then cost those who send them, not everybody.
 */
export class RenderGate {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(readonly limits: { readonly running: number; readonly waiting: number } = { running: 8, waiting: 200 }) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.limits.running) {
      if (this.#waiting.length >= this.limits.waiting) throw new Overloaded();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      // A place is handed on, not given back, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
