export type Recurring = { stop(): Promise<void> };

type Work = {
  /** Does what waits; ends early when told that enough is done. */
  work(enough: () => boolean): Promise<unknown>;
  /** Milliseconds between two looks. */
  pause: number;
  /** Milliseconds after a failure; what is damaged is not looked at again at once. */
  longPause: number;
  failed(error: unknown): void;
};

/** Does something again and again for as long as the process runs, one at a time; stopping waits for its end. */
export function keepDoing({ work, pause, longPause, failed }: Work): Recurring {
  let stopped = false;
  let wake: () => void = () => undefined;
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        await work(() => stopped);
        await wait(stopped ? 0 : pause);
      } catch (error) {
        if (!stopped) failed(error);
        await wait(stopped ? 0 : longPause);
      }
    }
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
