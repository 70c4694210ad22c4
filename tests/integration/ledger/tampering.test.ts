import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { type Checkpoint, newSigningKey, openCheckpoint } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import type { LedgerProblem } from "@/lib/ledger/verify-tree";
import { aConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { behindTheBack } from "../../support/behind-the-back";
import { testDatabase } from "../../support/database";
import { deeds } from "./deeds";

const { client, url } = await testDatabase();
const keys = readKeys(newSigningKey("test.example/ledger"));

const tables = [
  "receipt",
  "receipt_timestamp",
  "moderation_decision",
  "transition",
  "ledger_record",
  "ledger_opening",
  "ledger_pending",
  "ledger_leaf",
  "ledger_node",
  "ledger_checkpoint",
];

/** What `ledger verify` says now. */
async function verify(kept: Checkpoint[] = []) {
  const problems: LedgerProblem[] = [];
  const summary = await verifyLedger(
    { problem: (table, row, what) => problems.push({ table, row, what }), progress: () => undefined },
    {
      verifiers: verifiersOf(keys),
      kept: kept.map((checkpoint, place) => ({ name: `kept ${place + 1}`, checkpoint })),
    },
  );
  return { problems, summary };
}

const tampered = (...statements: string[]) => behindTheBack(url, ...statements);

async function textOf(query: string): Promise<string> {
  const rows = await client.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT (${query})::text AS value`);
  return String(rows[0]?.value);
}

beforeAll(async () => {
  const at = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  for (const made of [aComment.submitted, aComment.published, aComment.refused, aComment.returned]) {
    await made({ at, by });
  }
  await sequenceWaiting(keys);
  await aComment.withdrawn({ at, by });
  await aComment.published({ at, by });
  await sequenceWaiting(keys);
  await tampered(
    ...tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}; GRANT SELECT ON kept_${table} TO PUBLIC`),
  );
});

beforeEach(async () => {
  await tampered(
    ...tables.map((table) => `DELETE FROM ${table}`),
    ...tables.map((table) => `INSERT INTO ${table} SELECT * FROM kept_${table}`),
  );
});

describe("a ledger that nobody touched", () => {
  it("agrees with every row it answers for, and counts them", async () => {
    const { problems, summary } = await verify();
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({
      waiting: 0,
      erased: 0,
      checkpoints: 2,
      rows: { receipt: 6, receipt_timestamp: 6, moderation_decision: 4, transition: 5 },
    });
    expect(summary.entries).toBe(6 + 6 + 4 + 5);
  });
});

describe("what is done behind the program's back is found and named", () => {
  it.each(deeds)("%s", async (_, statement, row, table, what) => {
    await tampered(statement);
    const named = await textOf(row);
    const { problems } = await verify();
    expect(problems).toContainEqual({ table, row: expect.stringContaining(named), what: expect.stringMatching(what) });
  });
});

describe("a log that was changed together with its tables", () => {
  it("or written anew with the right key is found by a checkpoint that somebody kept", async () => {
    const last = await client.ledgerCheckpoint.findFirstOrThrow({ orderBy: { size: "desc" } });
    const rewritten = { origin: "test.example/ledger", size: Number(last.size), root: "00".repeat(32) };
    expect((await verify([rewritten])).problems).toEqual([
      { table: "ledger_leaf", row: "kept 1", what: expect.stringMatching(/rewritten/) },
    ]);
  });

  it("and cut off is found by it, and by nothing else", async () => {
    const last = await client.ledgerCheckpoint.findFirstOrThrow({ orderBy: { size: "desc" } });
    const earlier = await client.ledgerCheckpoint.findFirstOrThrow({ orderBy: { size: "asc" } });
    const kept = [earlier, last].flatMap(({ note }) => openCheckpoint(note, verifiersOf(keys)) ?? []);
    expect((await verify(kept)).problems).toEqual([]);

    const gone = `SELECT "recordId" FROM ledger_leaf WHERE index >= ${earlier.size}`;
    const subjects = (table: string) =>
      `SELECT "subjectId" FROM ledger_opening WHERE "recordId" IN (${gone}) AND subject LIKE '${table}%'`;
    // The last test: contributions are not put back.
    await tampered(
      `DELETE FROM contribution WHERE id IN (SELECT "contributionId" FROM receipt WHERE id IN (${subjects("receipt")}))`,
      `DELETE FROM receipt WHERE id IN (${subjects("receipt")})`,
      `DELETE FROM receipt_timestamp WHERE "receiptId" IN (${subjects("receipt")})`,
      `DELETE FROM moderation_decision WHERE id IN (${subjects("moderation_decision")})`,
      `DELETE FROM audit_pending WHERE "subjectId" IN (${subjects("transition")})`,
      `DELETE FROM transition WHERE id IN (${subjects("transition")})`,
      `DELETE FROM ledger_opening WHERE "recordId" IN (${gone})`,
      `DELETE FROM ledger_record WHERE id IN (${gone})`,
      `DELETE FROM ledger_checkpoint WHERE size > ${earlier.size}`,
      `DELETE FROM ledger_node WHERE (index + 1) * (1::bigint << level) > ${earlier.size}`,
      `DELETE FROM ledger_leaf WHERE index >= ${earlier.size}`,
    );
    expect((await verify()).problems).toEqual([]);
    expect((await verify(kept)).problems).toEqual([
      { table: "ledger_leaf", row: "kept 2", what: expect.stringMatching(/it was cut off/) },
    ]);
  });
});
