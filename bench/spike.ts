import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "./figures";
import type { ReadingText } from "./reading-text";
import { seconds } from "./settings";
import { fetchBytes } from "./site-client";
import type { FormSubmitter } from "./submit-by-form";

export const spikeRates = { submissions: 50, reads: 100 } as const;

/** How a stream of requests fared: how many, how many failed, and milliseconds from when each was due. */
export type Stream = { count: number; failures: string[]; p50: number; p99: number };

/** The last seconds before closing: people submit and read at a fixed pace, whatever the server does. */
export async function measureSpike(text: ReadingText, submitter: FormSubmitter) {
  const [submissions, reads] = await Promise.all([
    atPace(spikeRates.submissions, (index) => submitter.submit(index)),
    atPace(spikeRates.reads, () => fetchBytes(text.path, "br")),
  ]);
  return { submissions, reads };
}

/** Waits for no answer before the next request, and counts its time from when it was due: a stall shows in all. */
async function atPace(perSecond: number, request: (index: number) => Promise<unknown>): Promise<Stream> {
  const times: number[] = [];
  const failures: string[] = [];
  const begun = performance.now();
  const count = perSecond * seconds;
  const sent = Array.from({ length: count }, async (_, index) => {
    const due = begun + (index * 1000) / perSecond;
    await pause(due - performance.now());
    try {
      await request(index);
      times.push(performance.now() - due);
    } catch (error) {
      failures.push(String(error));
    }
  });
  await Promise.all(sent);
  return { count, failures, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
