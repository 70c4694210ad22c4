import { join } from "node:path";
import { Client } from "pg";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { migrate } from "@/lib/db/migrate";
import { env } from "@/lib/env";
import { explainLists } from "./explain-lists";
import { ms, quantile } from "./figures";
import { fill } from "./fill";
import { describeMachine } from "./machine";
import { publicReads } from "./public-reads";
import { keepResults, table } from "./report";
import { scale } from "./settings";

/**
 * What the public reads, with 10,000 contributions in six languages, with 100,000 and with 1,000,000 (BENCH_ROWS_FROM and
 * BENCH_ROWS_TO set where it begins and ends), each in a database of its own; the plans of every list with the most.
 */
const sizes = [10_000, 100_000, 1_000_000].filter((size) => size >= scale.from && size <= scale.to);
const times = 40;

const measured = new Map<string, string[]>();
const note = (name: string, cell: string) => measured.set(name, [...(measured.get(name) ?? []), cell]);
let machine: string[] = [];
let plans = "";

for (const contributions of sizes) {
  const directory = join(env().varDirectory, `scale-${contributions}`);
  const server = await startEmbeddedDatabase({ directory, onProgress: console.log });
  const client = new Client({ connectionString: server.url });
  try {
    await migrate(server.url, console.log);
    await client.connect();
    const things = { consultations: 1_000, organisations: 10_000, events: 20_000 };
    await fill(client, { ...things, contributions, registrations: contributions / 5 }, console.log);
    connectDatabase(server.url);
    for (const [name, read] of await publicReads()) {
      if (name.startsWith(scale.reads)) note(name, await timed(name, read));
    }
    for (const [name, cell] of await sizesOf(client)) note(name, cell);
    machine = await describeMachine();
    await disconnectDatabase();
    if (contributions === sizes.at(-1)) plans = await explainLists(client, server.url);
  } finally {
    await client.end();
    await server.stop();
  }
}

const head = ["", ...sizes.map((size) => `${size.toLocaleString("en")} contributions`)];
const markdown = [
  ...machine.map((line) => `- ${line}`),
  `- Each read ${times} times, each time with something else to look for; median and 95th percentile`,
  "",
  table(
    head,
    [...measured].map(([name, cells]) => [name, ...cells]),
  ),
  "",
].join("\n");
console.log(`\n${markdown}\nKept in ${keepResults("scale.md", markdown)} and ${keepResults("explain.md", plans)}`);

async function timed(name: string, read: (time: number) => Promise<unknown>): Promise<string> {
  console.log(`${name} …`);
  // The first reads bring pages of the database into memory; disks differ.
  await read(0);
  const taken: number[] = [];
  for (let time = 1; time <= times; time += 1) {
    const begun = performance.now();
    await read(time);
    taken.push(performance.now() - begun);
    // What takes seconds is not asked for again and again.
    if (taken.length >= 3 && quantile(taken, 0.5) > 3_000) break;
  }
  return `${ms(quantile(taken, 0.5))} · ${ms(quantile(taken, 0.95))}`;
}

/** The table of contributions and its largest indexes. */
async function sizesOf(client: Client): Promise<[name: string, cell: string][]> {
  const megabytes = (bytes: string) => `${(Number(bytes) / 1e6).toFixed(1)} MB`;
  const { rows: tables } = await client.query<{ bytes: string; all: string }>(
    `SELECT pg_table_size('contribution') AS bytes, pg_database_size(current_database()) AS all`,
  );
  const { rows: indexes } = await client.query<{ name: string; bytes: string }>(
    `SELECT indexrelname AS name, pg_relation_size(indexrelid) AS bytes FROM pg_stat_user_indexes
     WHERE relname = 'contribution' ORDER BY indexrelname`,
  );
  return [
    ["size: database", megabytes(tables[0]?.all ?? "")],
    ["size: table of contributions", megabytes(tables[0]?.bytes ?? "")],
    ...indexes.map(({ name, bytes }): [string, string] => [`size: ${name}`, megabytes(bytes)]),
  ];
}
