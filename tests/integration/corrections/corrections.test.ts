import { describe, expect, it } from "vitest";
import { answersCsvLines, exportedAnswers } from "@/lib/answers/exported-answers";
import { publicInputs } from "@/lib/answers/public";
import type { AnswersFilter } from "@/lib/answers/schema";
import { listedComments } from "@/lib/compilations/public-contributions";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { correctWords } from "@/lib/corrections/correct-words";
import { correctionsOf, paragraphCorrections } from "@/lib/corrections/public";
import { countCorrections, listCorrections } from "@/lib/corrections/queries";
import { correctWordsSchema, settleCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection, withdrawCorrection } from "@/lib/corrections/settle-correction";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { stampForm } from "@/lib/reports/form-stamp";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { reviewHiding } from "@/lib/reports/review-hiding";
import { reviewHidingSchema } from "@/lib/reports/schema";
import { depsOf, notedJobs } from "../../factories/actor";
import { aDispute, because } from "../../factories/appeal";
import { anOfficer } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anInput, aTemplate } from "../../factories/input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const { at, focalPoint, representative, moderator, second, organiser, hidden } = await aDispute();

const text = "The fifth group met in 2016-2017 with 188 members.";
const published = () => aComment.published({ at, by: focalPoint, words: { bodyPlain: text } });
const now = () => new Date();

type Given = Partial<Record<"of" | "target" | "quote" | "correct" | "source" | "asOf" | "answerTo", string>>;

const form = (target: string, given: Given & object = {}) =>
  correctWordsSchema.parse({
    ...{ of: "contribution", target, quote: "188 members", correct: "187 members", asOf: "2026-03-01" },
    ...{ source: "https://un.example/members", answerTo: "reader@example.org", language: "fr" },
    ...{ opened: stampForm(new Date(Date.now() - 60_000)), homepage: "", ...given },
  });

const suggested = (target: string, given: object = {}, actor: Actor | null = null, source = "192.0.2.1") =>
  correctWords({ clock: systemClock, jobs: notedJobs() }, form(target, given), { source, actor });
const rowsOn = (contributionId: string) =>
  client.correction.findMany({ where: { contributionId }, orderBy: { id: "asc" } });
async function onlyOn(contributionId: string) {
  const rows = await rowsOn(contributionId);
  expect(rows).toHaveLength(1);
  return client.correction.findUniqueOrThrow({ where: { id: rows[0]?.id ?? "" } });
}

async function settled(id: string, given: object = { decision: "accept" }, by: Actor = moderator) {
  const { revision } = await client.correction.findUniqueOrThrow({ where: { id } });
  return settleCorrection(depsOf(by), settleCorrectionSchema.parse({ id, seenRevision: revision, ...given }));
}

describe("a correction that a reader suggests", () => {
  it("waits for review, then stands beside the words, which stay as they are, and its one answer leaves", async () => {
    const made = await published();
    expect(await suggested(made.id)).toBe("pending");
    expect(await correctionsOf([made.id], now())).toEqual(new Map());
    const { id, ...row } = await onlyOn(made.id);
    expect(row).toMatchObject({ state: "pending", field: "body", answerTo: "reader@example.org", suggestedById: null });
    const [waiting] = (await listCorrections(moderator, "pending", null)).items.filter((one) => one.id === id);
    expect(waiting).toMatchObject({ name: made.reference, mayReview: true, wantsAnswer: true, byItsSide: false });
    await settled(id);
    const [note] = (await correctionsOf([made.id], now())).get(made.id) ?? [];
    expect(note).toMatchObject({
      ...{ number: 1, field: "body", quote: "188 members", asPublished: expect.any(Date), earlier: [] },
      now: { correct: "187 members", source: "https://un.example/members", asOf: new Date("2026-03-01") },
    });
    expect((await client.contribution.findUniqueOrThrow({ where: { id: made.id } })).bodyText).toBe(text);
    expect(await onlyOn(made.id)).toMatchObject({ state: "standing", answerTo: null, decidedById: moderator.personId });
    const mails = await client.mail.findMany({ where: { key: { startsWith: `correction:${id}` } } });
    expect(mails).toMatchObject([
      { recipient: "reader@example.org", locale: "fr", values: { step: "accepted", name: made.reference } },
    ]);
    await expect(settled(id, undefined, second)).rejects.toMatchObject({
      messageKey: "corrections.errors.settledAlready",
    });
  });

  it("is refused with a reason of the list, and shown to nobody", async () => {
    const made = await published();
    await suggested(made.id);
    const { id } = await onlyOn(made.id);
    await settled(id, { decision: "refuse", reasonCode: "unsupported" }, organiser);
    expect(await onlyOn(made.id)).toMatchObject({ state: "refused", reasonCode: "unsupported", answerTo: null });
    expect(await correctionsOf([made.id], now())).toEqual(new Map());
    expect(await client.mail.count({ where: { key: `correction:${id}:refused` } })).toBe(1);
    expect(settleCorrectionSchema.safeParse({ decision: "refuse", id, seenRevision: 1, reasonCode: "x" }).success).toBe(
      false,
    );
  });

  it.each([
    ["fills in the field that nobody sees", { homepage: "https://spam.example" }],
    ["is faster than anybody can be", { opened: stampForm(new Date(Date.now() + 600_000)) }],
    ["makes the hour of the form up", { opened: `${Date.now() - 60_000}.AAAA` }],
  ])("from a program that %s is answered alike and kept nowhere", async (_what, given) => {
    const made = await published();
    expect(await suggested(made.id, given)).toBe("pending");
    expect(await rowsOn(made.id)).toEqual([]);
  });

  it("sent twice waits once, and a flood from one source is answered alike", async () => {
    const made = await published();
    await Promise.all([suggested(made.id, {}, null, "192.0.2.7"), suggested(made.id, {}, null, "192.0.2.7")]);
    expect(await rowsOn(made.id)).toHaveLength(1);
    for (let count = 0; count < 22; count += 1) {
      await suggested(made.id, { correct: `${count} members` }, null, "192.0.2.8");
    }
    expect(await rowsOn(made.id)).toHaveLength(21);
  });

  it("has to point at words that stand there, of something that is public", async () => {
    const made = await published();
    await expect(suggested(made.id, { quote: "189 members" })).rejects.toMatchObject({
      details: { fields: { quote: { key: "corrections.errors.quoteNotThere" } } },
    });
    const waiting = await aComment.submitted({ at, by: focalPoint, words: { bodyPlain: text } });
    await expect(suggested(waiting.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(suggested(at.process.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    ["no words", { quote: " " }],
    ["the same words", { correct: "188 members" }],
    ["a day that is none", { asOf: "2026-02-30" }],
    ["two addresses", { answerTo: "a@example.org, b@example.org" }],
    ["a novel", { correct: "a".repeat(1_001) }],
    ["a field that nobody asked for", { state: "standing" }],
  ])("with %s is refused at the door", (_what, given) => {
    const { opened, ...filled } = form(at.process.id);
    expect(correctWordsSchema.safeParse({ ...filled, opened, asOf: "", answerTo: "", ...given }).success).toBe(false);
  });
});

describe("a correction by those who have a part in it", () => {
  it("of its own text waits like others, is said to be theirs, and is reviewed by somebody else", async () => {
    const made = await published();
    expect(await suggested(made.id, {}, representative)).toBe("pending");
    const { id, ...row } = await onlyOn(made.id);
    expect(row).toMatchObject({ byItsSide: true, answerTo: null, suggestedById: representative.personId });
    await settled(id);
    expect((await correctionsOf([made.id], now())).get(made.id)).toMatchObject([{ now: { byItsSide: true } }]);
    expect(await client.mail.findFirst({ where: { key: `correction:${id}:accepted` } })).toMatchObject({
      recipient: representative.email,
    });
  });

  it("is not reviewed by a moderator of the same organisation, nor by anybody without an office", async () => {
    const made = await published();
    await suggested(made.id);
    const { id } = await onlyOn(made.id);
    const office = { role: "moderator" as const, processId: at.process.id, draftId: null };
    await client.processRole.create({ data: { personId: focalPoint.personId, ...office } });
    const own = { ...focalPoint, offices: [office] };
    await expect(settled(id, undefined, own)).rejects.toMatchObject({ code: "forbidden" });
    const [listed] = (await listCorrections(own, "pending", null)).items.filter((one) => one.id === id);
    expect(listed).toMatchObject({ mayReview: false, mayWithdraw: false });
    await expect(settled(id, undefined, representative)).rejects.toMatchObject({ code: "not_found" });
    expect([await countCorrections(representative), await countCorrections(await anOfficer.moderating(at))]).toEqual([
      null,
      expect.any(Number),
    ]);
    await client.processRole.deleteMany({ where: { personId: focalPoint.personId } });
  });

  it("stands at once when a moderator adds it, once, and is taken away again with its row kept", async () => {
    const made = await published();
    for (let time = 0; time < 2; time += 1) expect(await suggested(made.id, {}, moderator)).toBe("standing");
    const { id, revision } = await onlyOn(made.id);
    expect((await correctionsOf([made.id], now())).size).toBe(1);
    const listed = (await listCorrections(second, "standing", null, 200)).items.find((one) => one.id === id);
    expect(listed).toMatchObject({ byDesk: true, mayWithdraw: true });
    await withdrawCorrection(depsOf(second), { id, seenRevision: revision });
    expect((await correctionsOf([made.id], now())).size).toBe(0);
    expect(await onlyOn(made.id)).toMatchObject({ state: "withdrawn", withdrawnAt: expect.any(Date) });
  });
});

describe("a correction of something that changed since", () => {
  it("is one history: a later value takes its place, the earlier ones stay with their days", async () => {
    const made = await published();
    await suggested(made.id, { correct: "187 members", asOf: "2025-01-01" }, moderator);
    await suggested(made.id, { correct: "190 members", asOf: "2026-11-01" }, organiser);
    const [note] = (await correctionsOf([made.id], now())).get(made.id) ?? [];
    expect(note?.now).toMatchObject({ correct: "190 members", asOf: new Date("2026-11-01") });
    expect(note?.earlier).toMatchObject([{ correct: "187 members", asOf: new Date("2025-01-01") }]);
    const { items } = await listedComments(at.consultation.id, now(), 200, "https://openfloor.example");
    const listed = items.find(({ reference }) => reference === made.reference);
    expect(listed).toMatchObject({
      reasons: text,
      corrections: [
        {
          ...{ words: "188 members", correct: "190 members", asOf: "2026-11-01" },
          earlier: [{ correct: "187 members", asOf: "2025-01-01" }],
        },
      ],
    });
  });

  it("goes with the words of it that are redacted, where it repeats them and where its place is gone", async () => {
    const made = await hidden();
    const name = { quote: "Piotr Quellwasser", correct: "Petra Quellwasser" };
    await expect(suggested(made.id, name)).rejects.toMatchObject({ code: "not_found" });
    const looked = async (given: object) => {
      const { id: hidingId } = await client.hiding.findFirstOrThrow({
        where: { contributionId: made.id, state: "under_review" },
      });
      const { revision: seenRevision } = await client.contribution.findUniqueOrThrow({ where: { id: made.id } });
      const review = reviewHidingSchema.parse({ hidingId, seenRevision, words: "I looked.", ...given });
      return reviewHiding(depsOf(second), review);
    };
    await looked({ outcome: "restore" });
    await suggested(made.id, name, moderator);
    await suggested(made.id, { quote: "555 0199", correct: "555 0100, says Piotr Quellwasser" }, moderator);
    await suggested(made.id, { quote: "Call", correct: "Telephone" }, moderator);
    expect((await correctionsOf([made.id], now())).get(made.id)).toHaveLength(3);
    const { revision } = await client.contribution.findUniqueOrThrow({ where: { id: made.id } });
    await hideContribution(depsOf(moderator), { id: made.id, seenRevision: revision, ...because });
    expect((await correctionsOf([made.id], now())).size).toBe(0);
    await looked({ outcome: "redact", reasonCode: "personal-data", passages: "Piotr Quellwasser" });
    expect((await correctionsOf([made.id], now())).get(made.id)?.map(({ quote }) => quote)).toEqual(["Call"]);
    expect((await rowsOn(made.id)).filter(({ state }) => state === "withdrawn")).toHaveLength(2);
  });

  it("goes with a contribution that is taken back, and with one that is hidden", async () => {
    const made = await published();
    await suggested(made.id, {}, moderator);
    const { revision } = await client.contribution.findUniqueOrThrow({ where: { id: made.id } });
    await suggested(made.id, { correct: "186 members" });
    await withdrawContribution(depsOf(focalPoint), { id: made.id, seenRevision: revision });
    expect((await correctionsOf([made.id], now())).size).toBe(0);
    const ended = (await rowsOn(made.id)).find(({ correct }) => correct === "186 members");
    expect(ended).toMatchObject({ state: "withdrawn", answerTo: null });
    expect(await client.mail.count({ where: { key: `correction:${ended?.id}:gone` } })).toBe(1);
    expect((await listCorrections(moderator, "pending", null)).items.map(({ id }) => id)).not.toContain(ended?.id);
  });
});

describe("a correction of a written input", () => {
  it("stands beside the answer whose words it corrects, on pages and in files, and where nothing else is asked for", async () => {
    const template = await aTemplate(at, { parts: [{ key: "members" }, { key: "years" }] });
    const input = await anInput.published(at, template.id, focalPoint, {
      answers: { members: { words: text, keyMessage: "It had 188 members." }, years: { words: "In two years." } },
    });
    await suggested(input.id, { quote: "fifth group met", correct: "sixth group met" });
    await settled((await onlyOn(input.id)).id);
    const read = async (filter: AnswersFilter) => {
      const { items } = await publicInputs({ consultationId: at.consultation.id }, filter, now(), 50);
      return items.find(({ id }) => id === input.id);
    };
    const whole = await read({});
    expect(whole?.answers.map(({ key, corrections }) => [key, corrections.length])).toEqual([
      ["members", 1],
      ["years", 0],
    ]);
    if (whole === undefined) throw new Error("the input is public");
    const exported = exportedAnswers(whole, "https://openfloor.example");
    const correction = { words: "fifth group met", correct: "sixth group met", asOf: "2026-03-01", earlier: [] };
    expect(exported[0]?.corrections).toMatchObject([correction]);
    expect(answersCsvLines(exported)).toContain("fifth group met → sixth group met");
    expect((await read({ field: "key_message" }))?.answers).toMatchObject([{ key: "members", corrections: [] }]);
  });
});

describe("a correction of a paragraph of a published text", () => {
  it("stands at the paragraph, and the ledger answers for every step", async () => {
    const { id: target, text: given } = await client.paragraph.findFirstOrThrow({
      where: { versionId: at.version.id },
    });
    const quote = given.slice(0, 8).trim();
    await suggested(target, { of: "paragraph", quote, correct: "Other words" });
    const { id } = await client.correction.findFirstOrThrow({ where: { paragraphId: target } });
    expect((await paragraphCorrections(at.version.id)).size).toBe(0);
    await settled(id, undefined, organiser);
    expect((await paragraphCorrections(at.version.id)).get(target)).toMatchObject([{ quote, field: null }]);
    const acts = await client.transition.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(acts).toMatchObject([
      { to: "pending", personId: null, source: "web" },
      { from: "pending", to: "standing", role: "organiser", reason: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await client.ledgerRecord.count({ where: { kind: "correction" } })).toBeGreaterThan(0);
  });
});
