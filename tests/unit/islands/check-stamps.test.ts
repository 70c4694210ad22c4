import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStamps } from "@/components/islands/receipt/check-stamps";
import { CannotCheck } from "@/components/islands/receipt/note";
import { makeAuthority } from "@/lib/receipts/timestamps/make-authority";
import { makeToken } from "@/lib/receipts/timestamps/make-token";
import { readAuthority } from "@/lib/receipts/timestamps/own-authority";
import { requestToken } from "@/lib/receipts/timestamps/request-token";
import { aTimestampAuthority } from "@/tests/support/timestamp-authority";

const made = new Date("2026-11-22T03:42:10.500Z");
const sha256 = createHash("sha256").update("what was received").digest("hex");
const ours = readAuthority(makeAuthority("consult.example", made));
const others = readAuthority(makeAuthority("consult.example", made));
const root = createHash("sha256").update(ours.root).digest("hex");
const token = makeToken(ours, { sha256, serial: 7n, at: made });

type Given = { token?: Uint8Array; imprint?: string; authority?: string | null; from?: string; stampedAt?: string };

/** What the page tells of one time-stamp. */
async function told(given: Given = {}): Promise<Record<string, boolean | null>> {
  const outcomes: Record<string, boolean | null> = {};
  const stamp = {
    authority: given.from ?? "own",
    stampedAt: given.stampedAt ?? made.toISOString(),
    token: Buffer.from(given.token ?? token).toString("base64"),
  };
  const { imprint = sha256, authority = root } = given;
  await checkStamps([stamp], imprint, authority, async (step, holds) => {
    outcomes[step] = await holds().catch((error: unknown) => (error instanceof CannotCheck ? null : false));
    return outcomes[step] === true;
  });
  return outcomes;
}

describe("the time-stamp of a receipt, checked in the browser", () => {
  it("is in order when it is over the text, unchanged, and signed under the certificate that the site shows", async () => {
    expect(await told()).toEqual({ stamp: true, stampSignature: true, stampAuthority: true });
  });

  it("says what is wrong: another text, another instant, another authority, none that is known", async () => {
    const whole = { stamp: true, stampSignature: true, stampAuthority: true };
    expect(await told({ imprint: "00".repeat(32) })).toEqual({ ...whole, stamp: false });
    expect(await told({ stampedAt: "2026-11-22T03:42:10.499Z" })).toEqual({ ...whole, stamp: false });
    const foreign = makeToken(others, { sha256, serial: 7n, at: made });
    expect(await told({ token: foreign })).toEqual({ ...whole, stampAuthority: false });
    expect(await told({ authority: null })).toEqual({ ...whole, stampAuthority: null });
    const late = new Date("2061-01-01T00:00:00Z");
    const expired = makeToken(ours, { sha256, serial: 7n, at: late });
    expect(await told({ token: expired, stampedAt: late.toISOString() })).toEqual({ ...whole, stampAuthority: false });
    expect(await told({ token: Uint8Array.of(48, 1) })).toEqual({ stamp: false });
    expect(await told({ from: "https://elsewhere.example/" })).toEqual({ stamp: false, otherStamps: true });
  });

  it("does not pass with a certificate that is not for time-stamps, or that names the authority without its signature", async () => {
    const unsigned = { ...ours, root: others.root };
    expect(await told({ token: makeToken(unsigned, { sha256, serial: 7n, at: made }) })).toMatchObject({
      stampSignature: true,
      stampAuthority: false,
    });
    const itself = { key: ours.key, certificate: ours.root, root: ours.root };
    expect(await told({ token: makeToken(itself, { sha256, serial: 7n, at: made }) })).toMatchObject({
      stampSignature: false,
    });
  });

  it("never passes with one byte changed in what it says, in what is signed, in the signature or in the certificate", async () => {
    const bytes = Buffer.from(token);
    const digest = (content: Uint8Array) => createHash("sha256").update(content).digest();
    const certificate = bytes.indexOf(ours.certificate);
    const says = bytes.indexOf(Buffer.from(sha256, "hex"));
    const bound = bytes.lastIndexOf(digest(ours.certificate));
    const within = fc.oneof(
      fc.integer({ min: says - 30, max: says + 55 }),
      fc.integer({ min: certificate, max: certificate + ours.certificate.length - 1 }),
      fc.integer({ min: bound - 60, max: bound + 31 }),
      fc.integer({ min: token.length - 66, max: token.length - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(within, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Uint8Array.from(token);
        changed[at] = (changed[at] ?? 0) ^ change;
        const outcomes = await told({ token: changed });
        expect(Object.values(outcomes).every((held) => held === true) && "stampAuthority" in outcomes).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("reads what OpenSSL signs as well", async () => {
    const { address } = await aTimestampAuthority();
    const answer = await requestToken(address, sha256, 5n);
    const stampedAt = answer.stampedAt.toISOString();
    expect(await told({ token: answer.token, stampedAt, from: address })).toEqual({ stamp: false, otherStamps: true });
    expect(await told({ token: answer.token, stampedAt })).toEqual({
      ...{ stamp: true, stampSignature: true, stampAuthority: false },
    });
  });
});
