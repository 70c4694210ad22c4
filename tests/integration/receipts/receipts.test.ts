import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReceipt } from "@/lib/contributions/receipt-query";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { sequenceRecords } from "@/lib/ledger/sequence-records";
import { ledgerKeys } from "@/lib/ledger/signing-key";
import { stampElsewhere } from "@/lib/receipts/jobs";
import { type ReceiptFileName, receiptFile } from "@/lib/receipts/receipt-files";
import { stampEarlierReceipts } from "@/lib/receipts/stamp-earlier-receipts";
import { checkToken } from "@/lib/receipts/timestamps/check-token";
import { depsOf, notedJobs } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { hasOpenssl, openssl } from "../../support/openssl";
import { ownSurroundings } from "../../support/own-surroundings";
import { temporaryFolder } from "../../support/temporary-folder";
import { aTimestampAuthority } from "../../support/timestamp-authority";

ownSurroundings();
const { client } = await testDatabase();
const elsewhere = await aTimestampAuthority();
const lying = await aTimestampAuthority((answer) => {
  const changed = Buffer.from(answer);
  // Within the signature, which ends the answer.
  changed.writeUInt8(changed.readUInt8(changed.length - 5) ^ 1, changed.length - 5);
  return changed;
});
process.env.TSA_URLS = `${elsewhere.address} ${lying.address}`;

let at: MadeConsultation;
let focalPoint: Awaited<ReturnType<typeof aRepresentative.of>>;
let trackingNumber: string;
const folder = temporaryFolder("receipt");
afterAll(() => folder.remove());

async function contentOf(file: ReceiptFileName): Promise<Buffer> {
  const made = await receiptFile(await readReceipt(focalPoint, trackingNumber), file);
  if (made === null) throw new Error(`There is no ${file}`);
  return Buffer.from(made.content);
}

beforeAll(async () => {
  at = await aConsultation.open();
  focalPoint = await aRepresentative.focalPointOf(await anOrganisation.verified());
  ({ trackingNumber } = await aComment.submitted({ at, by: focalPoint }));
  for (const file of ["canonical.json", "time-stamp.tsr", "time-stamp-ca.pem"] as const) {
    writeFileSync(join(folder.path, file), await contentOf(file));
  }
});

const verify = (data: string) =>
  openssl(folder.path, "ts", "-verify", "-data", data, "-in", "time-stamp.tsr", "-CAfile", "time-stamp-ca.pem");

describe("the files of a receipt", () => {
  it("hold what was received: its SHA-256 is the fingerprint of the receipt", async () => {
    const receipt = await client.receipt.findUniqueOrThrow({ where: { trackingNumber } });
    expect(
      createHash("sha256")
        .update(await contentOf("canonical.json"))
        .digest("hex"),
    ).toBe(receipt.sha256);
  });

  it.skipIf(!hasOpenssl)("are accepted by openssl ts -verify, and refused after one changed byte", async () => {
    expect(verify("canonical.json")).toMatchObject({ ok: true });
    const changed = await contentOf("canonical.json");
    changed.writeUInt8(changed.readUInt8(40) ^ 1, 40);
    writeFileSync(join(folder.path, "changed.json"), changed);
    expect(verify("changed.json")).toMatchObject({ ok: false });
  });

  it.skipIf(!hasOpenssl)("tell the instant at which it was received, and a number that is used once", async () => {
    const { said } = openssl(folder.path, "ts", "-reply", "-in", "time-stamp.tsr", "-text");
    const receipt = await client.receipt.findUniqueOrThrow({ where: { trackingNumber } });
    expect(said.replaceAll(":", "").toLowerCase()).toContain(
      `serial number 0x${receipt.id.replaceAll("-", "")}`.replace(/0x0+/, "0x0"),
    );
    const stamp = await client.receiptTimestamp.findFirstOrThrow({ where: { receiptId: receipt.id } });
    expect(checkToken(stamp.token, receipt.sha256).stampedAt).toEqual(receipt.receivedAt);
  });

  it("come in one bundle, which proves the place in the ledger once there is one", async () => {
    const before = JSON.parse((await contentOf("bundle.json")).toString("utf8"));
    expect(before).toMatchObject({ format: "openfloor-receipt/1", trackingNumber, ledger: { index: null } });
    await sequenceRecords(ledgerKeys());
    const bundle = JSON.parse((await contentOf("bundle.json")).toString("utf8"));
    expect(bundle.ledger).toMatchObject({ index: 0, checkpoint: expect.stringContaining("\n\n— ") });
    expect(bundle.canonical).toBe((await contentOf("canonical.json")).toString("utf8"));
    expect(bundle.timestamps[0].certificates).toHaveLength(2);
  });

  it("are for its own side only", async () => {
    const other = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(readReceipt(other, trackingNumber)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("receipts from before there was an authority", () => {
  it("are stamped with the present hour, each once", async () => {
    const received = await client.receipt.findUniqueOrThrow({ where: { trackingNumber } });
    const { id: _, ...old } = received;
    const earlier = await client.receipt.create({ data: { ...old, trackingNumber: "OLD1-OLD1-OLD1", revision: 99 } });
    // Older than all others by its id.
    expect(await stampEarlierReceipts()).toBe(0);
    const oldest = await client.receipt.create({
      data: { ...old, id: "00000000-0000-7000-8000-000000000001", trackingNumber: "OLD2-OLD2-OLD2", revision: 98 },
    });
    expect(await stampEarlierReceipts()).toBe(2);
    expect(await stampEarlierReceipts()).toBe(0);
    for (const { id, sha256 } of [earlier, oldest]) {
      const stamp = await client.receiptTimestamp.findFirstOrThrow({ where: { receiptId: id } });
      expect(checkToken(stamp.token, sha256).stampedAt.getTime()).toBeGreaterThan(received.receivedAt.getTime());
    }
  });
});

describe.skipIf(!hasOpenssl)("another time-stamping authority", () => {
  it("is asked after the submission for each receipt, with the hash alone, and its token is kept beside ours", async () => {
    const jobs = notedJobs();
    const draft = await aComment.draft({ at, by: focalPoint });
    const submitted = await submitContribution({ actor: focalPoint, jobs }, draft);
    const { id, sha256 } = await client.receipt.findUniqueOrThrow({
      where: { trackingNumber: submitted.trackingNumber },
    });
    const asked = jobs.noted.filter(({ name }) => name === stampElsewhere.name).map(({ payload }) => payload);
    expect(asked).toEqual([
      { receiptId: id, authority: elsewhere.address },
      { receiptId: id, authority: lying.address },
    ]);
    await stampElsewhere.perform({ receiptId: id, authority: elsewhere.address }, depsOf(focalPoint));
    await stampElsewhere.perform({ receiptId: id, authority: elsewhere.address }, depsOf(focalPoint));
    expect(elsewhere.asked).toEqual(["application/timestamp-query"]);
    const stamps = await client.receiptTimestamp.findMany({ where: { receiptId: id }, orderBy: { stampedAt: "asc" } });
    expect(stamps.map(({ authority }) => authority).sort()).toEqual([elsewhere.address, "own"]);
    for (const { token } of stamps) expect(checkToken(token, sha256).chain.length).toBeGreaterThan(0);
  });

  it("whose answer was changed on the way leaves nothing behind, and is asked again later", async () => {
    const receipt = await client.receipt.findUniqueOrThrow({ where: { trackingNumber } });
    const payload = { receiptId: receipt.id, authority: lying.address };
    await expect(stampElsewhere.perform(payload, depsOf(focalPoint))).rejects.toThrow("refused");
    expect(await client.receiptTimestamp.count({ where: payload })).toBe(0);
  });

  it("that is not in the settings is never asked", async () => {
    const stranger = await aTimestampAuthority();
    const receipt = await client.receipt.findUniqueOrThrow({ where: { trackingNumber } });
    await stampElsewhere.perform({ receiptId: receipt.id, authority: stranger.address }, depsOf(focalPoint));
    expect(stranger.asked).toEqual([]);
  });
});
