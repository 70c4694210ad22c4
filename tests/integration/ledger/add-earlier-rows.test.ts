import { expect, it } from "vitest";
import { addEarlierRows } from "@/lib/ledger/add-earlier-rows";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { newSigningKey } from "@/lib/ledger/signed-note";
import { readKeys, verifiersOf } from "@/lib/ledger/signing-key";
import { verifyLedger } from "@/lib/ledger/verify-ledger";
import { aConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { behindTheBack } from "../../support/behind-the-back";
import { testDatabase } from "../../support/database";

const { url } = await testDatabase();
const keys = readKeys(newSigningKey("test.example/ledger"));

async function problems(): Promise<string[]> {
  const found: string[] = [];
  const finding = { problem: (...words: string[]) => found.push(words.join(" ")), progress: () => undefined };
  await verifyLedger(finding, { verifiers: verifiersOf(keys), kept: [] });
  return found;
}

it("an installation from before the ledger is taken in once, whole, and never again", async () => {
  const at = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await aComment.published({ at, by });
  await aComment.withdrawn({ at, by });
  // As it was: everything but the ledger. One act is there already, of a command that ran before the first start.
  await behindTheBack(
    url,
    `CREATE TABLE gone AS SELECT "recordId" AS id FROM ledger_opening WHERE subject <> 'moderation_decision'`,
    `DELETE FROM ledger_pending WHERE "recordId" IN (SELECT id FROM gone)`,
    `DELETE FROM ledger_opening WHERE "recordId" IN (SELECT id FROM gone)`,
    "DELETE FROM ledger_record WHERE id IN (SELECT id FROM gone)",
  );
  const both = await Promise.all([addEarlierRows(), addEarlierRows()]);
  // Two receipts with their time-stamps, a publication and a withdrawal.
  expect(both.sort()).toEqual([0, 6]);
  expect(await sequenceWaiting(keys)).toBe(7);
  expect(await problems()).toEqual([]);

  await behindTheBack(
    url,
    `INSERT INTO transition SELECT gen_random_uuid(), subject, "subjectId", field, "from", "to", "personId", "organisationId", reason, at FROM transition WHERE "to" = 'withdrawn'`,
  );
  expect(await addEarlierRows()).toBe(0);
  // Neither the ledger nor the audit knows of it.
  expect(await problems()).toEqual([
    expect.stringContaining("is not in the ledger"),
    expect.stringContaining("is under no seal"),
  ]);
});
