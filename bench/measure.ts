import { quantile } from "./figures";

/** Median time of some work, and the most that the heap grew during it. */
export type Measured = { milliseconds: number; heap: number };

/** Does the work once to warm up, then `repeats` times. With `--expose-gc` each begins on a swept heap. */
export async function measure(work: () => unknown, repeats = 5): Promise<Measured> {
  if (repeats > 1) await work();
  const times: number[] = [];
  let most = 0;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    }, 5);
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    peak = Math.max(peak, process.memoryUsage().heapUsed);
    clearInterval(watch);
    most = Math.max(most, peak - before);
  }
  return { milliseconds: quantile(times, 0.5), heap: most };
}
