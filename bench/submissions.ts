import { Client } from "pg";
import { databaseUrl } from "@/lib/db/client";
import { quantile } from "./figures";
import { type ReadingText, submitComment, type WrittenComment, writeComment } from "./reading-text";
import { concurrency, seconds } from "./settings";
import type { FormSubmitter } from "./submit-by-form";

/** How many got through in a second, and how long one took in milliseconds. */
export type Throughput = { perSecond: number; p50: number; p99: number };

const perSecondPrepared = 60;

/** Several at once, each beginning the next when one is done, until the time is up or there are no more. */
async function together(most: number, work: (index: number, lane: number) => Promise<unknown>): Promise<Throughput> {
  const times: number[] = [];
  const begun = performance.now();
  let next = 0;
  const lane = async (number: number) => {
    while (next < most && performance.now() - begun < seconds * 1000) {
      const index = next++;
      const started = performance.now();
      await work(index, number);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, number) => lane(number)));
  const took = (performance.now() - begun) / 1000;
  return { perSecond: times.length / took, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Drafts that were written before, submitted by the command: receipt, states, reference, mail and job in one commit. */
export async function measureSubmissions(text: ReadingText): Promise<Throughput> {
  const written: WrittenComment[] = [];
  for (let index = 0; index < seconds * perSecondPrepared; index += 1) written.push(await writeComment(text, index));
  return together(written.length, async (index) => {
    const comment = written[index];
    if (comment !== undefined) await submitComment(comment);
  });
}

/** The composer's form posted to the server as a browser without scripts does it: saved and submitted in one request. */
export function measureFormSubmissions(submitter: FormSubmitter): Promise<Throughput> {
  return together(Number.POSITIVE_INFINITY, (index) => submitter.submit(index));
}

/** The yardstick: one row of a receipt's size, one transaction each, over as many connections. */
export async function measureBareInserts(): Promise<Throughput> {
  const clients = Array.from({ length: concurrency }, () => new Client({ connectionString: databaseUrl() }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  try {
    await first?.query(
      "CREATE TABLE bench_row (id bigserial PRIMARY KEY, body text NOT NULL, at timestamptz NOT NULL)",
    );
    const body = "x".repeat(await receiptBytes(first));
    return await together(Number.POSITIVE_INFINITY, (_, lane) => {
      const insert = { name: "bench", text: "INSERT INTO bench_row (body, at) VALUES ($1, now())", values: [body] };
      return clients[lane]?.query(insert) ?? Promise.resolve();
    });
  } finally {
    await first?.query("DROP TABLE IF EXISTS bench_row");
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function receiptBytes(client: Client | undefined): Promise<number> {
  const answer = await client?.query<{ bytes: number }>("SELECT avg(length(canonical))::int AS bytes FROM receipt");
  return answer?.rows[0]?.bytes ?? 1_000;
}
