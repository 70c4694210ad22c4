import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sealWaiting } from "@/lib/audit/sealer";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { newSigningKey } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import type { LedgerProblem } from "@/lib/ledger/verify-tree";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { allowProtection, aProtectedComment } from "../../factories/protected";
import { behindTheBack } from "../../support/behind-the-back";
import { testDatabase } from "../../support/database";

const { client, url } = await testDatabase();
const keys = readKeys(newSigningKey("test.example/ledger"));

let at: MadeConsultation;
let by: Actor;

/** What `ledger verify` says of acts, looks and seals. */
async function problems(): Promise<LedgerProblem[]> {
  const found: LedgerProblem[] = [];
  await verifyLedger(
    { problem: (table, row, what) => found.push({ table, row, what }), progress: () => undefined },
    { verifiers: verifiersOf(keys), kept: [] },
  );
  return found;
}

const tables = ["transition", "sealed_look", "audit_seal", "audit_sealed", "audit_pending"];

beforeAll(async () => {
  at = await aConsultation.open();
  by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await aComment.published({ at, by });
  await sealWaiting();
  const refused = await aComment.refused({ at, by });
  const moderator = await anOfficer.moderating(at);
  await client.sealedLook.create({
    data: {
      contributionId: refused.id,
      personId: moderator.personId,
      role: "moderator",
      reason: "An appeal was announced.",
      at: new Date(),
    },
  });
  await sealWaiting();
  await sequenceWaiting(keys);
  await behindTheBack(
    url,
    ...tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}; GRANT SELECT ON kept_${table} TO PUBLIC`),
  );
});

beforeEach(() =>
  behindTheBack(
    url,
    ...tables.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`),
  ),
);

describe("an audit that nobody touched", () => {
  it("has every act and every look under a seal of the ledger, each seal chained to the one before", async () => {
    expect(await problems()).toEqual([]);
    expect(await client.auditPending.count()).toBe(0);
    expect(await client.auditSealed.count()).toBe((await client.transition.count()) + 1);
    expect(await client.auditSeal.count()).toBe(2);
    expect(await client.ledgerRecord.count({ where: { kind: "audit" } })).toBe(2);
  });

  it("seals nothing where nothing waits", async () => {
    expect(await sealWaiting()).toBe(0);
  });

  it("says of each act as what it was done and through which door", async () => {
    const acts = await client.transition.findMany({ where: { subject: "contribution" }, orderBy: { at: "asc" } });
    expect(acts.map(({ to, role, source }) => [to, role, source])).toEqual(
      expect.arrayContaining([
        ["submitted", "focal_point", "web"],
        ["pending", "focal_point", "web"],
        ["published", "moderator", "web"],
        ["refused", "moderator", "web"],
      ]),
    );
  });
});

const anAct = `(SELECT id FROM kept_transition WHERE field = 'publication' AND "to" = 'pending' ORDER BY at LIMIT 1)`;
const aSubmission = `(SELECT id FROM kept_transition WHERE "to" = 'submitted' ORDER BY at LIMIT 1)`;

describe("what is done behind the program's back is found and named", () => {
  it.each([
    ["who did it", `UPDATE transition SET "personId" = NULL WHERE id = ${aSubmission}`, aSubmission, /was changed/],
    ["as what", `UPDATE transition SET role = 'moderator' WHERE id = ${aSubmission}`, aSubmission, /was changed/],
    ["when", `UPDATE transition SET at = at - interval '1 ms' WHERE id = ${aSubmission}`, aSubmission, /was changed/],
    ["an act deleted", `DELETE FROM transition WHERE id = ${anAct}`, anAct, /was deleted; it stood under seal 1/],
    [
      "an act deleted before it was sealed",
      `INSERT INTO audit_pending (subject, "subjectId") VALUES ('transition', '0199aaaa-0000-7000-8000-000000000009')`,
      `(SELECT '0199aaaa-0000-7000-8000-000000000009')`,
      /waiting for a seal/,
    ],
    [
      "an act inserted",
      `INSERT INTO transition (id, subject, "subjectId", field, "to", at)
        VALUES ('0199aaaa-0000-7000-8000-000000000001', 'organisation', gen_random_uuid(), 'status', 'verified', now())`,
      `(SELECT '0199aaaa-0000-7000-8000-000000000001')`,
      /under no seal/,
    ],
  ])("%s", async (_, deed, row, what) => {
    await behindTheBack(url, deed);
    const [{ id } = { id: "" }] = await client.$queryRawUnsafe<{ id: string }[]>(`SELECT ${row}::text AS id`);
    expect(await problems()).toContainEqual({
      table: "transition",
      row: expect.stringContaining(id),
      what: expect.stringMatching(what),
    });
  });

  it.each([
    ["the reason of a look changed", `UPDATE sealed_look SET reason = 'None.'`, "sealed_look", /was changed/],
    ["a look deleted", "DELETE FROM sealed_look", "sealed_look", /was deleted/],
    [
      "a hash put right",
      `UPDATE audit_sealed SET sha256 = repeat('0', 64) WHERE number = 1`,
      "audit_seal",
      /not the hash/,
    ],
    ["a place deleted", "DELETE FROM audit_sealed WHERE number = 1 AND position = 0", "audit_seal", /was put under/],
    ["a seal deleted", "DELETE FROM audit_seal WHERE number = 1", "audit_seal", /is missing|was deleted/],
    [
      "a seal made anew to fit",
      `UPDATE audit_seal SET sha256 = repeat('1', 64) WHERE number = 2`,
      "audit_seal",
      /not what was committed to/,
    ],
  ])("%s", async (_, deed, table, what) => {
    await behindTheBack(url, deed);
    expect(await problems()).toContainEqual({ table, row: expect.any(String), what: expect.stringMatching(what) });
  });

  it("and the program's own database account can change none of it", async () => {
    for (const table of ["audit_seal", "audit_sealed", "transition", "sealed_look"]) {
      await expect(client.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/never changed or deleted/);
    }
  });
});

describe("a protected submission that was taken back", () => {
  it("leaves its acts emptied, and the chain agrees", async () => {
    await allowProtection(at);
    await aProtectedComment.submitted({ at, by, protection: "confidential" });
    await sealWaiting();
    const { id, revision } = await client.contribution.findFirstOrThrow({ where: { protection: "confidential" } });
    await withdrawContribution(depsOf(by), { id, seenRevision: revision });
    await sealWaiting();
    await sequenceWaiting(keys);
    expect(await client.transition.count({ where: { subjectId: id, personId: null } })).toBeGreaterThan(1);
    expect(await problems()).toEqual([]);
  });
});
