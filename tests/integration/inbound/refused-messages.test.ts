import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { makeMailKey } from "@/lib/inbound/mail-address";
import { type Arrival, receiveMessage } from "@/lib/inbound/receive-message";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { notedJobs } from "../../factories/actor";
import { aMessage, aTakingRound } from "../../factories/mail-message";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

const proven = { spf: "pass", dkim: "pass", dmarc: "pass" };
let to: string;
let organisation: Awaited<ReturnType<typeof anOrganisation.verified>>;
let focalPoint: Actor;

beforeAll(async () => {
  ({ to } = await aTakingRound("submissions"));
  organisation = await anOrganisation.verified();
  focalPoint = await aRepresentative.focalPointOf(organisation);
});

async function receive(bytes: Uint8Array, given: Partial<Arrival> = {}) {
  const deps = { clock: systemClock, jobs: notedJobs() };
  const arrival = { bytes, recipients: null, door: "command" as const, authentication: proven, ...given };
  const [received] = await receiveMessage(deps, arrival);
  if (received === undefined) throw new Error("Nothing was received");
  return received;
}

async function madeOf(messageId: string | null) {
  const made = await client.inboundMade.findMany({
    where: { messageId: messageId ?? "" },
    select: { contribution: { select: { bodyText: true } } },
  });
  return made.map(({ contribution }) => contribution);
}

const mailsTo = (recipient: string) => client.mail.findMany({ where: { recipient } });

describe("a message that nobody can be answered for", () => {
  const stranger = () => `stranger-${randomBytes(4).toString("hex")}@elsewhere.example`;

  it("from an unknown address waits, makes nothing and is not answered", async () => {
    const from = stranger();
    const received = await receive(aMessage.plain({ from, to, text: "Para 12: Who am I?" }));
    expect(received).toMatchObject({ state: "waiting", refusal: "inbound.waits.unknownSender" });
    expect(await madeOf(received.id)).toEqual([]);
    expect(await mailsTo(from)).toEqual([]);
  });

  it("that says a registered address but failed the checks waits as unknown", async () => {
    const author = await aRepresentative.focalPointOf(organisation);
    const received = await receive(aMessage.plain({ from: author.email, to, text: "Para 12: Forged." }), {
      authentication: { spf: "pass", dkim: "none", dmarc: "fail" },
    });
    expect(received).toMatchObject({ state: "waiting", refusal: "inbound.waits.notAuthentic" });
    expect(await client.contribution.count({ where: { authorId: author.personId } })).toBe(0);
    expect(await mailsTo(author.email)).toEqual([]);
  });

  it.each([
    ["an answer of a program", ["Auto-Submitted: auto-replied"]],
    ["a mailing list", ["List-Id: <list.demo.example>", "Precedence: list"]],
    ["a bounce", ["Return-Path: <>"]],
  ])("as %s is refused without an answer", async (_kind, head) => {
    const received = await receive(
      aMessage.plain({ from: focalPoint.email, to, text: "Para 12: Out of office.", head }),
    );
    expect(received).toMatchObject({ state: "refused", refusal: "inbound.refused.automatic" });
  });

  it("of our own that came back is refused", async () => {
    const received = await receive(aMessage.plain({ from: "demo@openfloor.invalid", to, text: "Para 12: Loop." }));
    expect(received.refusal).toBe("inbound.refused.automatic");
  });

  it("to an address that no round has leaves no trace", async () => {
    const before = await client.inboundMessage.count();
    const received = await receive(
      aMessage.plain({ from: focalPoint.email, to: `${makeMailKey()}@inbound.openfloor.invalid`, text: "Hello" }),
    );
    expect(received).toMatchObject({ id: null, refusal: "inbound.refused.noSuchAddress" });
    expect(await client.inboundMessage.count()).toBe(before);
  });

  it("from one unknown address more than five times in an hour is dropped", async () => {
    const from = stranger();
    const received = [];
    for (let count = 0; count < 7; count += 1) {
      received.push(await receive(aMessage.plain({ from, to, text: `Hello ${count}` })));
    }
    expect(received.filter(({ id }) => id !== null)).toHaveLength(5);
  });
});

describe("a hostile message", () => {
  const said = { from: "x@elsewhere.example", to: "y@inbound.openfloor.invalid", text: "x" };
  const nested = (depth: number) => {
    const open = Array.from(
      { length: depth },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`,
    );
    return Buffer.from(
      `From: x@elsewhere.example\r\nContent-Type: multipart/mixed; boundary="b0"\r\n\r\n${open.join("")}`,
    );
  };

  it.each([
    ["with 10,000 parts", () => aMessage.plain({ ...said, text: "--b\n\nx\n".repeat(10_000) })],
    ["nested a thousand deep", () => nested(1_000)],
    ["with a head of a megabyte", () => aMessage.plain({ ...said, head: ["X-Long: ".padEnd(1_000_000, "x")] })],
    ["of 21 megabytes", () => Buffer.alloc(21_000_000, "x")],
    ["that is empty", () => Buffer.alloc(0)],
  ])("%s is refused at once", async (_what, bytes) => {
    const message = bytes();
    const started = performance.now();
    await expect(receive(message)).rejects.toMatchObject({ name: "DomainError", code: "invalid" });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("with marks, scripts, NUL and overrides in its words and subject keeps nothing that acts", async () => {
    const text = 'Para 12: <script>alert(1)</script> =cmd|"/c calc" \u202Egnorw\u0000 end';
    const received = await receive(aMessage.plain({ from: focalPoint.email, to, subject: "a\u202Eb", text }));
    const [made] = await madeOf(received.id);
    expect(made?.bodyText).toBe('<script>alert(1)</script> =cmd|"/c calc" gnorw end');
    const row = await client.inboundMessage.findUniqueOrThrow({ where: { id: received.id ?? "" } });
    expect(row.subject).toBe("ab");
  });
});
