import { describe, expect, it } from "vitest";
import { listedComment, listedComments } from "@/lib/compilations/public-contributions";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import type { Actor } from "@/lib/kernel/actor";
import { hideContribution } from "@/lib/reports/hide-contribution";
import { reviewHiding } from "@/lib/reports/review-hiding";
import { reviewHidingSchema } from "@/lib/reports/schema";
import { search } from "@/lib/search/public";
import { addTranslation } from "@/lib/translations/add-translation";
import { exportedTranslations } from "@/lib/translations/exported-translations";
import { findOriginal } from "@/lib/translations/find-original";
import { originalToTranslate } from "@/lib/translations/original-to-translate";
import { contributionTranslation, paragraphTranslations } from "@/lib/translations/public";
import { listTranslations } from "@/lib/translations/queries";
import { addTranslationSchema } from "@/lib/translations/schema";
import { settleTranslation } from "@/lib/translations/settle-translation";
import { translationForDesk } from "@/lib/translations/translation-for-desk";
import { translationsOf } from "@/lib/translations/translations-of";
import { depsOf } from "../../factories/actor";
import { aDispute, because } from "../../factories/appeal";
import { anOfficer } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anInput, aTemplate } from "../../factories/input";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const { at, focalPoint, moderator, second, organiser } = await aDispute();

const now = () => new Date();
const published = (bodyPlain = "A fault of a quellwort is not felt equally.") =>
  aComment.published({ at, by: focalPoint, words: { bodyPlain } });
const words = {
  proposedText: "Chaque État recense ces services tous les deux ans.",
  body: "Une panne de chevrefeuille.",
};

type Given = Partial<Record<"of" | "language" | "by" | "engine" | "madeBy", string>> & { words?: object };

const form = (target: string, given: Given = {}) =>
  addTranslationSchema.parse({ of: "contribution", target, language: "fr", by: "person", words, ...given });
const added = (target: string, given: Given = {}, by: Actor = moderator) =>
  addTranslation(depsOf(by), form(target, given));
const byMachine = { by: "machine", engine: "Demo Engine 3" };

async function settled(id: string, decision: "review" | "make_official" | "refuse" | "withdraw", by: Actor = second) {
  const { revision } = await client.translation.findUniqueOrThrow({ where: { id } });
  return settleTranslation(depsOf(by), { id, decision, seenRevision: revision });
}
const headsOf = async (id: string) => (await translationsOf([id], now())).get(id) ?? [];
const marksOf = async (id: string) => (await headsOf(id)).map(({ language, mark }) => [language, mark]);

describe("a translation that a person made", () => {
  it("is shown once somebody else has read it, and official only by an organiser", async () => {
    const made = await published();
    const { id, state } = await added(made.id, { madeBy: "Demo language service" });
    expect([state, await headsOf(made.id)]).toEqual(["pending", []]);
    await expect(settled(id, "review", moderator)).rejects.toMatchObject({ code: "forbidden" });
    await expect(settled(id, "make_official", second)).rejects.toMatchObject({ code: "forbidden" });
    await settled(id, "review");
    expect(await headsOf(made.id)).toMatchObject([
      { language: "fr", mark: "reviewed", engine: null, madeBy: "Demo language service", reviewedAt: expect.any(Date) },
    ]);
    await settled(id, "make_official", organiser);
    expect(await contributionTranslation(made.id, "fr", now())).toMatchObject({ mark: "official", words });
    await expect(settled(id, "refuse")).rejects.toMatchObject({ messageKey: "translations.errors.settledAlready" });
    await settled(id, "withdraw");
    expect(await headsOf(made.id)).toEqual([]);
    const acts = await client.transition.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });
    expect(acts.map(({ to, role }) => [to, role])).toEqual([
      ["pending", "moderator"],
      ["reviewed", "moderator"],
      ["official", "organiser"],
      ["withdrawn", "moderator"],
    ]);
  });

  it("sent twice waits once, and a stale page decides nothing", async () => {
    const made = await published();
    const [one, other] = await Promise.all([added(made.id), added(made.id)]);
    expect(one.id).toBe(other.id);
    await settled(one.id, "review");
    const late = { id: one.id, decision: "make_official" as const, seenRevision: 1 };
    await expect(settleTranslation(depsOf(organiser), late)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is of every part of what is public, into another language", async () => {
    const made = await published();
    await expect(added(made.id, { language: "en" })).rejects.toMatchObject({ code: "invalid" });
    await expect(added(made.id, { words: { body: "Une panne." } })).rejects.toMatchObject({
      details: { fields: { "words.proposedText": { key: "translations.errors.wordsMissing" } } },
    });
    await expect(added(made.id, { words: { ...words, title: "X" } })).rejects.toMatchObject({ code: "invalid" });
    const waiting = await aComment.submitted({ at, by: focalPoint });
    await expect(added(waiting.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(added(at.process.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is for the team, and not of its own side's text", async () => {
    const made = await published();
    await expect(added(made.id, {}, focalPoint)).rejects.toMatchObject({ code: "not_found" });
    const office = { role: "moderator" as const, processId: at.process.id, draftId: null };
    await client.processRole.create({ data: { personId: focalPoint.personId, ...office } });
    const own = { ...focalPoint, offices: [office] };
    await expect(added(made.id, {}, own)).rejects.toMatchObject({ code: "forbidden" });
    const target = { contributionId: made.id, paragraphId: null };
    expect(await originalToTranslate(own, target)).toMatchObject({ may: false });
    await client.processRole.deleteMany({ where: { personId: focalPoint.personId } });
    const { id } = await added(made.id);
    await expect(translationForDesk(focalPoint, id)).rejects.toMatchObject({ code: "not_found" });
    expect((await listTranslations(await anOfficer.moderating(at), "unread", null, 200)).items).toContainEqual(
      expect.objectContaining({ id, name: made.reference, originalLanguage: "en", language: "fr" }),
    );
  });
});

describe("a translation that a program made", () => {
  it("is shown at once under the name of the program, until a reviewed one takes its place", async () => {
    const made = await published();
    const { id: first } = await added(made.id, byMachine);
    expect(await headsOf(made.id)).toMatchObject([{ mark: "machine", engine: "Demo Engine 3", reviewedAt: null }]);
    await added(made.id, { ...byMachine, engine: "Demo Engine 4" });
    expect(await headsOf(made.id)).toMatchObject([{ engine: "Demo Engine 4" }]);
    await expect(settled(first, "review")).rejects.toMatchObject({ code: "conflict" });
    const { id } = await added(made.id);
    await settled(id, "review");
    expect(await marksOf(made.id)).toEqual([["fr", "reviewed"]]);
    await expect(added(made.id, byMachine)).rejects.toMatchObject({
      messageKey: "translations.errors.betterStands",
    });
  });

  it("never stands in the compilation, in the open data or in the search in place of the original", async () => {
    const made = await published("A fault of a dunkelwort is not felt equally.");
    await added(made.id, byMachine);
    const text = { draft: { slug: at.draft.slug, symbol: null }, version: { slug: at.version.slug } };
    const { items } = await listedComments(at.consultation.id, now(), 200, "https://openfloor.example");
    const alone = await listedComment(made.id, text, now(), "https://openfloor.example");
    for (const listed of [items.find(({ reference }) => reference === made.reference), alone]) {
      expect(listed).toMatchObject({ language: "en", reasons: "A fault of a dunkelwort is not felt equally." });
      expect(JSON.stringify(listed)).not.toContain("chevrefeuille");
    }
    expect(
      await exportedTranslations({ ...made, reference: made.reference ?? "", language: "en" }, now()),
    ).toMatchObject({
      originalLanguage: "en",
      translations: [{ language: "fr", mark: "machine", engine: "Demo Engine 3", words, reviewedAt: null }],
    });
    const found = await search({ typed: "dunkelwort", now: now(), size: 5 });
    expect(found.hits).toMatchObject([
      { id: made.id, language: "en", translations: [{ language: "fr", mark: "machine" }] },
    ]);
  });
});

describe("a translation goes with its original", () => {
  it("when that is hidden, and comes back with it", async () => {
    const made = await published();
    await added(made.id, byMachine);
    const { revision } = await client.contribution.findUniqueOrThrow({ where: { id: made.id } });
    const { hidingId } = await hideContribution(depsOf(moderator), { id: made.id, seenRevision: revision, ...because });
    expect([await headsOf(made.id), await contributionTranslation(made.id, "fr", now())]).toEqual([[], null]);
    const review = reviewHidingSchema.parse({
      ...{ hidingId, seenRevision: revision + 1, words: "I looked.", outcome: "restore" },
    });
    await reviewHiding(depsOf(second), review);
    expect(await marksOf(made.id)).toEqual([["fr", "machine"]]);
  });

  it("for good, words and all, when that is redacted", async () => {
    const made = await published();
    await added(made.id, byMachine);
    await added(made.id, { language: "es" });
    const { revision } = await client.contribution.findUniqueOrThrow({ where: { id: made.id } });
    const { hidingId } = await hideContribution(depsOf(moderator), { id: made.id, seenRevision: revision, ...because });
    const review = reviewHidingSchema.parse({
      ...{ hidingId, seenRevision: revision + 1, words: "I looked.", outcome: "redact" },
      ...{ reasonCode: "personal-data", passages: "quellwort" },
    });
    await reviewHiding(depsOf(second), review);
    expect(await headsOf(made.id)).toEqual([]);
    const rows = await client.translation.findMany({ where: { contributionId: made.id } });
    expect(rows.map(({ state, words: kept }) => [state, kept])).toEqual([
      ["withdrawn", {}],
      ["withdrawn", {}],
    ]);
  });

  it("when that is taken back", async () => {
    const made = await published();
    const { id } = await added(made.id, byMachine);
    const { revision } = await client.contribution.findUniqueOrThrow({ where: { id: made.id } });
    await withdrawContribution(depsOf(focalPoint), { id: made.id, seenRevision: revision });
    expect([await headsOf(made.id), await contributionTranslation(made.id, "fr", now())]).toEqual([[], null]);
    await expect(translationForDesk(moderator, id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("when its text is published anew, since its words are of the text before", async () => {
    const made = await published();
    await added(made.id, byMachine);
    await client.contribution.update({ where: { id: made.id }, data: { publishedAt: now() } });
    expect(await headsOf(made.id)).toEqual([]);
  });
});

describe("a translation of other things", () => {
  it("of a paragraph stands beside it, and is found by the address that people paste", async () => {
    const address = `https://openfloor.example/fr/consultations/${at.consultation.slug}/drafts/${at.draft.slug}/zero-draft`;
    const target = { contributionId: null, paragraphId: at.paragraph.id };
    expect(await findOriginal(`${address}#p1`)).toEqual(target);
    expect(await findOriginal(`${address}/paragraphs/p1?group=academia`)).toEqual(target);
    expect([await findOriginal("OEWG-1900-0001"), await findOriginal("  ")]).toEqual([null, null]);
    const text = "Chaque État recense les services dont dépend son public.";
    const { id } = await added(at.paragraph.id, { of: "paragraph", words: { text } });
    expect(await paragraphTranslations(at.paragraph.id)).toEqual([]);
    await settled(id, "make_official", organiser);
    expect(await paragraphTranslations(at.paragraph.id)).toMatchObject([{ mark: "official", words: { text } }]);
  });

  it("of an input has words for each of its answers", async () => {
    const template = await aTemplate(at, { parts: [{ key: "members" }, { key: "years" }] });
    const input = await anInput.published(at, template.id, focalPoint, {
      answers: { members: { words: "Many.", keyMessage: "Some." }, years: { words: "Two." } },
    });
    const target = { contributionId: input.id, paragraphId: null };
    const { fields } = await originalToTranslate(moderator, target);
    const said = Object.fromEntries(fields.map(({ field }) => [field, `En français : ${field}`]));
    expect(Object.keys(said)).toEqual(expect.arrayContaining(["title", "part:members:keyMessage", "part:years:body"]));
    await added(input.id, { ...byMachine, words: said });
    expect((await contributionTranslation(input.id, "fr", now()))?.words).toEqual(said);
  });
});
