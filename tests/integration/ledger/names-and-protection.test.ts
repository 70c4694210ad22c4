import { beforeAll, beforeEach, expect, it } from "vitest";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { newSigningKey } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import type { LedgerProblem } from "@/lib/ledger/verify-tree";
import { chooseProtection } from "@/lib/protection/choose-protection";
import { depsOf } from "../../factories/actor";
import { aConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOpenInput, confirm } from "../../factories/joint-input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { behindTheBack } from "../../support/behind-the-back";
import { testDatabase } from "../../support/database";

const { client, url } = await testDatabase();
const keys = readKeys(newSigningKey("test.example/ledger"));
const tampered = (...statements: string[]) => behindTheBack(url, ...statements);

async function verify() {
  const problems: LedgerProblem[] = [];
  const finding = {
    problem: (table: string, row: string, what: string) => problems.push({ table, row, what }),
    progress: () => undefined,
  };
  const summary = await verifyLedger(finding, { verifiers: verifiersOf(keys), kept: [] });
  return { problems, summary };
}

const tables = ["co_signature", "protected_submission", "receipt", "ledger_opening", "transition"];
let signature: string;
let protectedId: string;
let removedId: string;
let refusedId: string;

beforeAll(async () => {
  const at = await aConsultation.open();
  const { id, asked } = await anOpenInput(at, 2);
  const [first] = asked;
  if (first === undefined) throw new Error("Two were asked");
  await confirm(first.by, id, first.id);
  signature = first.id;
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  refusedId = (await aComment.refused({ at, by })).id;
  await client.round.updateMany({ data: { allowsPseudonym: true, allowsConfidential: true } });
  const protect = async () => {
    const draft = await aComment.draft({ at, by });
    await chooseProtection(depsOf(by), {
      id: draft.id,
      seenRevision: draft.revision,
      protection: "confidential",
      pseudonym: "",
      embargo: "",
      consent: true,
      language: "en",
    });
    await submitContribution(depsOf(by), { id: draft.id, seenRevision: draft.revision + 1 });
    return draft.id;
  };
  protectedId = await protect();
  removedId = await protect();
  const { revision } = await client.contribution.findUniqueOrThrow({ where: { id: removedId } });
  await withdrawContribution(depsOf(by), { id: removedId, seenRevision: revision });
  await sequenceWaiting(keys);
  await tampered(...[...tables, "contribution"].map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`));
});

beforeEach(() =>
  tampered(
    ...tables.map((table) => `DELETE FROM ${table}`),
    ...tables.map((table) => `INSERT INTO ${table} SELECT * FROM kept_${table}`),
    "UPDATE contribution c SET submission = k.submission, publication = k.publication FROM kept_contribution k WHERE k.id = c.id",
  ),
);

it("agrees with names, protected texts and removed ones; an opening may go with a removed text, and is counted", async () => {
  expect((await verify()).problems).toEqual([]);
  await tampered(
    `DELETE FROM ledger_opening WHERE subject = 'receipt' AND "subjectId" = (SELECT id FROM receipt WHERE "contributionId" = '${removedId}')`,
  );
  const { problems, summary } = await verify();
  expect(problems).toEqual([]);
  expect(summary.erased).toBe(1);
});

it("finds an opening that went with a text that nobody removed", async () => {
  await tampered(
    `DELETE FROM ledger_opening WHERE subject = 'receipt' AND "subjectId" = (SELECT id FROM receipt WHERE "contributionId" = '${protectedId}')`,
  );
  expect((await verify()).problems.map(({ table }) => table)).toContain("receipt");
});

it.each<[deed: string, statement: () => string, table: string, what: RegExp]>([
  [
    "a name put under a text it was not given for",
    () =>
      `UPDATE co_signature SET state = 'confirmed', "confirmedSha256" = repeat('0', 64), "confirmedById" = "invitedById", "confirmedAt" = now() WHERE id <> '${signature}'`,
    "co_signature",
    /state is confirmed 0000.*led to invited/,
  ],
  [
    "a name bound to another text",
    () => `UPDATE co_signature SET "confirmedSha256" = repeat('0', 64) WHERE id = '${signature}'`,
    "co_signature",
    /led to confirmed [0-9a-f]{64}/,
  ],
  [
    "the confirmation of a name changed",
    () => `UPDATE transition SET reason = repeat('0', 64) WHERE "subjectId" = '${signature}' AND "to" = 'confirmed'`,
    "transition",
    /not what was committed to/,
  ],
  [
    "the confirmation of a name deleted",
    () => `DELETE FROM transition WHERE "subjectId" = '${signature}' AND "to" = 'confirmed'`,
    "transition",
    /was deleted/,
  ],
  [
    "a refused text set to published",
    () => `UPDATE contribution SET publication = 'published', "publishedAt" = now() WHERE id = '${refusedId}'`,
    "contribution",
    /publication is published, and the last act on it led to refused/,
  ],
  [
    "a withdrawn text set back",
    () => `UPDATE contribution SET submission = 'submitted' WHERE id = '${removedId}'`,
    "contribution",
    /submission is submitted, and the last act on it led to withdrawn/,
  ],
  [
    "a sealed text changed",
    () =>
      `UPDATE receipt SET canonical = overlay(canonical placing 'AAAA' from 80) WHERE "contributionId" = '${protectedId}'`,
    "receipt",
    /the seal does not open/,
  ],
  [
    "the key of a sealed text taken away",
    () => `UPDATE protected_submission SET key = NULL WHERE "contributionId" = '${protectedId}'`,
    "receipt",
    /nobody removed the text/,
  ],
])("finds %s", async (_, statement, table, what) => {
  await tampered(statement());
  expect((await verify()).problems).toContainEqual({
    table,
    row: expect.any(String),
    what: expect.stringMatching(what),
  });
});
