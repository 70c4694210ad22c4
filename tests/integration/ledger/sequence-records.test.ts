import { createHash, randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { transaction } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import { decisionEntry, type LedgerEntry } from "@/lib/ledger/facts";
import { verifyConsistency, verifyInclusion } from "@/lib/ledger/merkle-proof";
import { proveConsistency, proveInclusion, rootAt } from "@/lib/ledger/prove";
import { recordInLedger } from "@/lib/ledger/record-in-ledger";
import { LedgerDamaged, sequenceRecords } from "@/lib/ledger/sequence-records";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { newSigningKey, openCheckpoint } from "@/lib/ledger/signed-note";
import { readKeys } from "@/lib/ledger/signing-key";
import { behindTheBack } from "../../support/behind-the-back";
import { testDatabase } from "../../support/database";

const { client, url } = await testDatabase();
const keys = readKeys(newSigningKey("test.example/ledger"));

const anEntry = (): LedgerEntry =>
  decisionEntry({
    id: newId(),
    contributionId: newId(),
    decision: "publish",
    reasonCode: null,
    words: null,
    seenRevision: 1,
    moderatorId: newId(),
    decidedAt: new Date("2026-11-22T08:00:00.123Z"),
    ...{ reasonVersion: null, agreedById: null, campaignId: null, appealId: null, marks: [], redactions: [] },
  });

const record = (count: number) =>
  transaction(async (tx) => {
    for (let made = 0; made < count; made += 1) await recordInLedger(tx, anEntry());
  });

const leavesInOrder = async () =>
  (await client.ledgerLeaf.findMany({ orderBy: { index: "asc" } })).map(({ index, hash }) => ({
    index: Number(index),
    hash,
  }));

async function expectWhole(entries: number) {
  const leaves = await leavesInOrder();
  expect(leaves.map(({ index }) => index)).toEqual(Array.from({ length: entries }, (_, index) => index));
  const last = await client.ledgerCheckpoint.findFirstOrThrow({ orderBy: { size: "desc" } });
  expect(openCheckpoint(last.note, [keys.signer.verifier])).toEqual({
    origin: "test.example/ledger",
    size: entries,
    root: await rootAt(client, entries),
  });
  return leaves;
}

describe("the sequencer", () => {
  beforeAll(() => record(5));

  it("gives what waits its places and signs the result; a second look finds nothing to do", async () => {
    expect(await sequenceWaiting(keys)).toBe(5);
    await expectWhole(5);
    expect(await sequenceWaiting(keys)).toBe(0);
    expect(await client.ledgerPending.count()).toBe(0);
    expect(await client.ledgerCheckpoint.count()).toBe(1);
  });

  it("leaves nothing out that commits later than what was begun after it", async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = transaction(async (tx) => {
      await recordInLedger(tx, anEntry());
      begun();
      await held;
    });
    await hasBegun;
    await record(3);
    expect(await sequenceWaiting(keys)).toBe(3);
    letGo();
    await slow;
    expect(await sequenceWaiting(keys)).toBe(1);
    await expectWhole(9);
  });

  it("gives each record one place when several instances work at once while others write", async () => {
    const writers = Array.from({ length: 6 }, async () => {
      for (let round = 0; round < 5; round += 1) await record(4);
    });
    let writing = true;
    const instances = Array.from({ length: 3 }, async () => {
      while (writing) {
        await sequenceRecords(keys, 7);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(instances);
    await sequenceWaiting(keys);
    await expectWhole(129);
  });

  it("proves every entry under every later checkpoint, and that each checkpoint continues the one before", async () => {
    const leaves = await leavesInOrder();
    const checkpoints = await client.ledgerCheckpoint.findMany({ orderBy: { size: "asc" } });
    const sizes = checkpoints.map(({ size, root }) => ({ size: Number(size), root }));
    for (const { index, hash } of leaves.filter((_, place) => place % 17 === 0)) {
      for (const { size, root } of sizes.filter((one) => one.size > index).slice(-3)) {
        const path = await proveInclusion(client, index, size);
        expect(verifyInclusion({ leaf: hash, index, size, path, root })).toBe(true);
      }
    }
    for (const [place, later] of sizes.slice(1, 12).entries()) {
      const earlier = sizes[place];
      if (earlier === undefined) continue;
      const path = await proveConsistency(client, earlier.size, later.size);
      const given = { from: earlier.size, to: later.size, fromRoot: earlier.root, toRoot: later.root, path };
      expect(verifyConsistency(given)).toBe(true);
    }
  });

  it("keeps in the log only what tells nothing", async () => {
    const entry = anEntry();
    await transaction((tx) => recordInLedger(tx, entry));
    const opening = await client.ledgerOpening.findFirstOrThrow({
      where: { subjectId: entry.subjectId },
      include: { record: true },
    });
    expect(opening.record).toMatchObject({ kind: "decision", at: entry.at });
    expect(Object.keys(opening.record).sort()).toEqual(["at", "commitment", "id", "kind"]);
    // By hand, as the documentation describes it.
    const statement = `{"at":"2026-11-22T08:00:00.123Z","facts":{"contribution":"${entry.facts.contribution}","decidedAt":"2026-11-22T08:00:00.123Z","decision":"publish","id":"${entry.facts.id}","moderator":"${entry.facts.moderator}","reasonCode":null,"seenRevision":1,"wordsSha256":null},"format":"openfloor-ledger/1","kind":"decision"}`;
    const commitment = createHash("sha256").update(Buffer.from(opening.salt, "hex")).update(statement).digest("hex");
    expect(opening.record.commitment).toBe(commitment);
    await sequenceWaiting(keys);
  });

  it("refuses a second record of one row", async () => {
    const entry = anEntry();
    await transaction((tx) => recordInLedger(tx, entry));
    await expect(transaction((tx) => recordInLedger(tx, entry))).rejects.toThrow();
    await sequenceWaiting(keys);
  });

  it("signs nothing over a log that does not continue the last checkpoint, or that another key has signed", async () => {
    await record(1);
    const stranger = readKeys(newSigningKey("test.example/ledger"));
    await expect(sequenceRecords(stranger)).rejects.toThrow(LedgerDamaged);
    const taken = readKeys(`${newSigningKey("test.example/ledger")} ${keys.signer.verifierKey}`);
    expect(await sequenceRecords(taken)).toBe(1);
    await record(1);
    const size = await client.ledgerLeaf.count();
    const other = randomBytes(32).toString("hex");
    await behindTheBack(url, `UPDATE ledger_checkpoint SET root = '${other}' WHERE size = ${size}`);
    await expect(sequenceRecords(taken)).rejects.toThrow("not the one that was signed");
    expect(await client.ledgerLeaf.count()).toBe(size);
  });
});
