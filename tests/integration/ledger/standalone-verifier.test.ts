import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReceipt } from "@/lib/contributions/receipt-query";
import { publicCheckpoint, publicConsistency, publicLedgerKey } from "@/lib/ledger/public";
import { sequenceWaiting } from "@/lib/ledger/sequencer";
import { newSigningKey, readSigner } from "@/lib/ledger/signed-note";
import { ledgerKeys } from "@/lib/ledger/signing-key";
import { receiptFile } from "@/lib/receipts/receipt-files";
import { aConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";
import { temporaryFolder } from "../../support/temporary-folder";

await testDatabase();
const { path: folder, remove } = temporaryFolder("verify");
afterAll(remove);
const program = join(process.cwd(), "public", "verify", "openfloor-verify.mjs");

let bundle: string;
let early: string;
let earlySize: number;

const flip = (hash: string) => (hash.startsWith("0") ? "1" : "0") + hash.slice(1);

/** Puts the text into a file and gives its name. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the verifier as anybody would, in an empty folder. */
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

beforeAll(async () => {
  const at = await aConsultation.open();
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  await aComment.submitted({ at, by });
  await sequenceWaiting(ledgerKeys());
  const checkpoint = await publicCheckpoint();
  early = checkpoint?.note ?? "";
  earlySize = checkpoint?.size ?? 0;
  await aComment.published({ at, by });
  const { trackingNumber } = await aComment.submitted({ at, by });
  await aComment.submitted({ at, by });
  await sequenceWaiting(ledgerKeys());
  const made = await receiptFile(await readReceipt(by, trackingNumber), "bundle.json");
  bundle = new TextDecoder().decode(made?.content);
});

describe("the verifier that needs nothing of ours", () => {
  it("finds a real receipt in order, with the key in it and with one learned elsewhere", () => {
    const receipt = file("receipt.json", bundle);
    const plain = run(receipt);
    expect(plain).toMatchObject({ status: 0, stderr: "" });
    expect(plain.lines).toHaveLength(7);
    expect(plain.lines.filter((line) => line.startsWith("✓"))).toHaveLength(6);
    expect(run(receipt, "--key", publicLedgerKey().key).status).toBe(0);
    const foreign = run(receipt, "--key", readSigner(newSigningKey("elsewhere.example/ledger")).verifierKey);
    expect(foreign.status).toBe(1);
    expect(foreign.lines).toContainEqual(expect.stringMatching(/^✗ The checkpoint is signed by the key you gave/));
  });

  it("follows the log from a checkpoint that was kept, with the proof it asks for", async () => {
    const receipt = file("receipt.json", bundle);
    const kept = file("kept.txt", early);
    const asked = run(receipt, "--checkpoint", kept);
    expect(asked.status).toBe(1);
    const size = Number(/&to=(\d+)/.exec(asked.lines.join(" "))?.[1]);
    const proof = JSON.stringify(await publicConsistency(earlySize, size));
    expect(run(receipt, "--checkpoint", kept, "--proof", file("proof.json", proof)).status).toBe(0);
    const broken = proof.replace(/[0-9a-f]{64}/, flip);
    const refused = run(receipt, "--checkpoint", kept, "--proof", file("broken.json", broken));
    expect(refused.lines).toContainEqual(expect.stringMatching(/^✗ The log continues.*changed or removed/));
    expect(refused.status).toBe(1);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ["the text", (text) => text.replace("equally", "unequally"), /^✗ The text has the SHA-256/],
    [
      "the SHA-256",
      (text) => text.replace(/"sha256": "([0-9a-f]{64})"/, (_, hash) => `"sha256": "${flip(hash)}"`),
      /^✗ The text has/,
    ],
    [
      "the instant",
      (text) => text.replace(/"receivedAt": "20../, '"receivedAt": "1999'),
      /^✗ The ledger speaks of this receipt/,
    ],
    [
      "the salt",
      (text) => text.replace(/"salt": "([0-9a-f]{64})"/, (_, salt) => `"salt": "${flip(salt)}"`),
      /^✗ Statement and salt/,
    ],
    ["the kind", (text) => text.replace('"kind": "submission"', '"kind": "refusal"'), /^✗ Statement and salt/],
    ["the place", (text) => text.replace(/"index": \d+/, '"index": 0'), /^✗ The entry is in the log/],
    [
      "the proof",
      (text) => text.replace(/("path": \[\s*")([0-9a-f]{64})/, (_, head, hash) => head + flip(hash)),
      /^✗ The entry is in the log/,
    ],
    [
      "the size that was signed",
      (text) => text.replace(/("checkpoint": "[^\\]+\\n)\d+/, "$1999"),
      /^✗ The checkpoint is signed/,
    ],
  ])("names the step that fails when %s is changed", (_, change, step) => {
    const changed = change(bundle);
    expect(changed).not.toBe(bundle);
    const { status, lines } = run(file("changed.json", changed));
    expect(status).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(step));
  });

  it("names the time-stamp when any byte of what it signs is changed", () => {
    const parsed = JSON.parse(bundle);
    const token = Buffer.from(parsed.timestamps[0].token, "base64");
    const imprint = token.indexOf(Buffer.from(parsed.sha256, "hex"));
    for (const place of [imprint, imprint + 31, imprint + 45, token.length - 1]) {
      const other = Buffer.from(token);
      other[place] = (other[place] ?? 0) ^ 1;
      parsed.timestamps[0].token = other.toString("base64");
      const { status, lines } = run(file("token.json", JSON.stringify(parsed)));
      expect(status).toBe(1);
      expect(lines).toContainEqual(expect.stringMatching(/^✗ The time-stamp/));
    }
  });

  it("says when it was called in a way that it cannot follow", () => {
    expect(run().status).toBe(2);
    expect(run("nowhere.json").status).toBe(2);
    expect(run(file("other.json", "{}"))).toMatchObject({ status: 2, stderr: expect.stringContaining("no receipt") });
    expect(run(file("deep.json", '{"format":"openfloor-receipt/1","ledger":{}}')).status).not.toBe(0);
  });
});
