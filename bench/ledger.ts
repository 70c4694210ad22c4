import { randomBytes } from "node:crypto";
import { borrowDatabase } from "@/lib/db/borrow-database";
import { connectDatabase, database, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { newId } from "@/lib/kernel/ids";
import { commitmentOf } from "@/lib/ledger/commitment";
import { type TransitionRow, transitionEntry } from "@/lib/ledger/facts";
import { verifyInclusion } from "@/lib/ledger/merkle-proof";
import { proveConsistency, proveInclusion, rootAt } from "@/lib/ledger/prove";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { newSigningKey } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import { quantile } from "./figures";
import { describeMachine } from "./machine";
import { keepResults, table } from "./report";

/** Entries of the log at which everything is measured. */
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= Number(process.env.BENCH_ENTRIES ?? 1e6));
const batch = 5_000;
const proofs = 500;

const keys = readKeys(newSigningKey("bench.example/ledger"));
const rows = new Map<string, string[]>();
const note = (name: string, cell: string) => rows.set(name, [...(rows.get(name) ?? []), cell]);
const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** A ledger in a database of its own, grown from 1,000 to 1,000,000 entries: sequencer, proofs, verification. */
const borrowed = await borrowDatabase(env(), console.log);
connectDatabase(borrowed.url);
try {
  let before = 0;
  for (const size of sizes) {
    console.log(`${size} entries`);
    await fill(size - before);
    await measureSequencer(size - before);
    await database().$executeRaw`ANALYZE`;
    await measureProofs(size);
    await measureVerification(size);
    before = size;
  }
  const head = ["", ...sizes.map((size) => `${size.toLocaleString("en")} entries`)];
  const tables = table(
    head,
    [...rows].map(([name, cells]) => [name, ...cells]),
  );
  const markdown = [...(await describeMachine()).map((line) => `- ${line}`), "", tables, ""].join("\n");
  console.log(`\n${markdown}\nKept in ${keepResults("ledger.md", markdown)}`);
} finally {
  await disconnectDatabase();
  await borrowed.stop();
}

/** Rows that the ledger covers, with their records, as many at once as one statement takes. */
async function fill(count: number): Promise<void> {
  for (let done = 0; done < count; done += batch) {
    const made = Array.from({ length: Math.min(batch, count - done) }, (_, place) => aRow(done + place));
    const salts = made.map(() => randomBytes(32).toString("hex"));
    const records = made.map(() => newId());
    const commitments = made.map((row, place) => {
      const entry = transitionEntry(row);
      if (entry === null) throw new Error("The ledger does not cover what is measured");
      return commitmentOf(salts[place] ?? "", entry);
    });
    await database().$executeRaw`
      WITH given AS (
        SELECT * FROM unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ subjectId }) => subjectId)}::uuid[],
          ${made.map(({ at }) => at.toISOString())}::timestamptz[], ${records}::uuid[], ${salts}::text[],
          ${commitments}::text[]) AS g(id, subject, at, record, salt, commitment)
      ), rows AS (
        INSERT INTO transition (id, subject, "subjectId", field, "from", "to", at)
        SELECT id, 'contribution', subject, 'publication', 'pending', 'published', at FROM given
      ), records AS (
        INSERT INTO ledger_record SELECT record, 'publication', at, commitment FROM given
      ), openings AS (
        INSERT INTO ledger_opening SELECT record, salt, 'transition', id FROM given
      )
      INSERT INTO ledger_pending ("recordId") SELECT record FROM given`;
  }
}

function aRow(place: number): TransitionRow {
  return {
    id: newId(),
    subject: "contribution",
    subjectId: newId(),
    field: "publication",
    from: "pending",
    to: "published",
    personId: null,
    organisationId: null,
    reason: null,
    role: null,
    source: null,
    at: new Date(1_795_000_000_000 + place),
  };
}

async function measureSequencer(added: number): Promise<void> {
  const begun = performance.now();
  await sequenceWaiting(keys);
  const seconds = (performance.now() - begun) / 1_000;
  note("sequencer, entries per second", Math.round(added / seconds).toLocaleString("en"));
}

async function measureProofs(size: number): Promise<void> {
  const root = await rootAt(database(), size);
  const inclusion: number[] = [];
  const checking: number[] = [];
  const consistency: number[] = [];
  for (let made = 0; made < proofs; made += 1) {
    const index = Math.floor((made * size) / proofs);
    const leaf = await database().ledgerLeaf.findUniqueOrThrow({ where: { index }, select: { hash: true } });
    const path = await timed(inclusion, () => proveInclusion(database(), index, size));
    const holds = await timed(checking, async () => verifyInclusion({ leaf: leaf.hash, index, size, path, root }));
    if (!holds) throw new Error(`The proof of ${index} in ${size} does not hold`);
    await timed(consistency, () => proveConsistency(database(), index + 1, size));
  }
  note("inclusion proof, median", milliseconds(quantile(inclusion, 0.5)));
  note("inclusion proof, 99th percentile", milliseconds(quantile(inclusion, 0.99)));
  note("consistency proof, median", milliseconds(quantile(consistency, 0.5)));
  note("checking an inclusion proof, median", milliseconds(quantile(checking, 0.5)));
}

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  into.push(performance.now() - begun);
  return result;
}

async function measureVerification(size: number): Promise<void> {
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed;
  let most = held;
  const watch = setInterval(() => {
    // What is held, not what waits to be collected.
    globalThis.gc?.();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 500);
  const begun = performance.now();
  const problems: string[] = [];
  const finding = { problem: (...words: string[]) => problems.push(words.join(" ")), progress: () => undefined };
  const { entries } = await verifyLedger(finding, { verifiers: verifiersOf(keys), kept: [] });
  const seconds = (performance.now() - begun) / 1_000;
  clearInterval(watch);
  if (problems.length > 0 || entries !== size) throw new Error(`Not verified: ${problems[0] ?? entries}`);
  note("ledger verify", `${seconds.toFixed(1)} s`);
  note("ledger verify, heap added at most", `${Math.round((most - held) / 1e6)} MB`);
}
