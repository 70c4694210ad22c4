import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { documentChannel } from "@/lib/db/document-tags";
import type { Actor } from "@/lib/kernel/actor";
import { exportedHit } from "@/lib/search/exported-hit";
import { find } from "@/lib/search/found";
import { search } from "@/lib/search/public";
import { reachOf } from "@/lib/search/reach";
import { readTerms } from "@/lib/search/read-terms";
import { refreshWords } from "@/lib/search/refresh-words";
import { termsSql } from "@/lib/search/terms-sql";
import { addTranslation } from "@/lib/translations/add-translation";
import { addTranslationSchema } from "@/lib/translations/schema";
import { settleTranslation } from "@/lib/translations/settle-translation";
import { depsOf } from "../../factories/actor";
import { aConsultation, anOfficer } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anInput, aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client, url } = await testDatabase();
const at = await aConsultation.open({ paragraphs: { "3": "The quillwort is named in the annex.", "4": "Others." } });
const [moderator, organiser] = [await anOfficer.moderating(at), await anOfficer.organising(at)];

const ask = (typed: string, filter = {}) => search({ typed, filter, now: new Date(), size: 50 });
const arabic = "تحدد كل دولة الخدمات التي يعتمد عليها جمهورها كل ثلاث سنوات.";

async function added(target: string, given: object, by: Actor = moderator) {
  const form = addTranslationSchema.parse({
    ...{ of: "paragraph", target, language: "ar", by: "person", engine: "", madeBy: "", ...given },
  });
  return (await addTranslation(depsOf(by), form)).id;
}

async function settled(id: string, decision: "make_official" | "review" | "withdraw") {
  const { revision } = await client.translation.findUniqueOrThrow({ where: { id } });
  await settleTranslation(depsOf(organiser), { id, decision, seenRevision: revision });
}

const page = `/consultations/${at.consultation.slug}/drafts/${at.draft.slug}/zero-draft`;

describe("an official Arabic translation of a paragraph of an English text", () => {
  let id = "";
  beforeAll(async () => {
    id = await added(at.paragraph.id, { words: { text: arabic } });
  });

  it("is not found while it waits for somebody to read it", async () => {
    expect(await ask("جمهورها")).toMatchObject({ total: 0, facets: [] });
  });

  it("is found by Arabic words as a paragraph in Arabic, as a translation from English, one step from the original", async () => {
    await settled(id, "make_official");
    const { hits, total, facets } = await ask("جمهورها");
    expect(total).toBe(1);
    expect(hits).toMatchObject([
      {
        ...{ kind: "paragraph", language: "ar", titleLanguage: "en", path: `${page}/paragraphs/p1#in-ar` },
        translation: { mark: "official", engine: null, from: "en", original: `${page}#p1` },
      },
    ]);
    expect(hits[0]?.excerpt).toContainEqual({ text: "جمهورها", isMarked: true });
    expect(facets).toContainEqual({ facet: "language", value: "ar", count: 1 });
    expect(facets.filter(({ facet, value }) => facet === "language" && value === "en")).toEqual([]);
    expect(hits.map(exportedHit)).toMatchObject([
      { language: "ar", translation: { mark: "official", originalLanguage: "en", originalPath: `${page}#p1` } },
    ]);
  });

  it.each(["الخَدَمات", "خدمات", '"كل دوله الخدمات"'])("is found by %s, as any text in Arabic", async (typed) => {
    expect((await ask(typed)).hits).toMatchObject([{ language: "ar" }]);
  });

  it("is left out when one asks for English, and is all there is when one asks for Arabic", async () => {
    expect((await ask("جمهورها", { language: ["en"] })).hits).toEqual([]);
    expect((await ask("جمهورها", { language: ["ar"] })).hits).toHaveLength(1);
  });

  it("is never taken for the original, which is found by its own words as itself", async () => {
    const { hits } = await ask('"on which its public depends"');
    expect(hits).toMatchObject([{ id: at.paragraph.id, language: "en" }]);
    expect(hits[0]?.translation).toBeUndefined();
    expect(hits.map(exportedHit)).toMatchObject([{ translation: null }]);
  });

  it("is found no more the moment its text is not public, or it is taken away", async () => {
    await client.consultation.update({ where: { id: at.consultation.id }, data: { status: "draft" } });
    expect(await ask("جمهورها")).toMatchObject({ total: 0, hits: [], facets: [] });
    await client.consultation.update({ where: { id: at.consultation.id }, data: { status: "published" } });
    expect((await ask("جمهورها")).total).toBe(1);
    await settled(id, "withdraw");
    expect(await ask("جمهورها")).toMatchObject({ total: 0, hits: [], facets: [] });
  });
});

it("what a program translated is found as such, with the name of the program", async () => {
  const machine = { by: "machine", engine: "Demo Engine 3", language: "fr" };
  await added(at.named("3").id, { ...machine, words: { text: "L’isoète figure dans l’annexe." } });
  expect((await ask("isoete")).hits).toMatchObject([
    { language: "fr", translation: { mark: "machine", engine: "Demo Engine 3", from: "en" } },
  ]);
});

it("a word that is the same in both finds both, each in its language", async () => {
  await added(at.named("4").id, {
    by: "machine",
    engine: "E",
    language: "fr",
    words: { text: "Le quillwort, et autres." },
  });
  const { hits, facets } = await ask("quillwort");
  expect(hits.map(({ language, translation }) => [language, translation?.mark])).toEqual(
    expect.arrayContaining([
      ["en", undefined],
      ["fr", "machine"],
    ]),
  );
  expect(facets.filter(({ facet }) => facet === "language")).toHaveLength(2);
});

it("drops every kept page of results at once when it is shown, when it is worth more, and when it is taken away", async () => {
  const listener = new Client({ connectionString: url });
  await listener.connect();
  const told: string[] = [];
  listener.on("notification", ({ payload }) => told.push(...z.array(z.string()).parse(JSON.parse(payload ?? "[]"))));
  await listener.query(`LISTEN ${documentChannel}`);
  /** The tags that were dropped since; what was told until now has come once a query is answered. */
  const dropped = async () => {
    await listener.query("SELECT 1");
    return told.splice(0);
  };
  const tags = expect.arrayContaining(["search", `version:${at.version.id}`]);
  const target = at.lockedParagraph.id;
  await added(target, { by: "machine", engine: "E", language: "ru", words: { text: "Государства не должны." } });
  expect(await dropped()).toEqual(tags);
  const id = await added(target, { language: "ru", words: { text: "Государствам не следует." } });
  expect(await dropped()).toEqual([]);
  await settled(id, "make_official");
  expect(await dropped()).toEqual(tags);
  await settled(id, "withdraw");
  expect(await dropped()).toEqual(tags);
  await listener.end();
});

it("lends its words to suggestions of a spelling, while it is shown", async () => {
  const id = await added(at.named("3").id, {
    by: "machine",
    engine: "E",
    language: "es",
    words: { text: "La saxífraga figura en el anexo." },
  });
  await refreshWords();
  expect(await ask("saxifaga")).toMatchObject({ total: 0, suggestion: "saxifraga" });
  await settled(id, "withdraw");
  expect(await ask("saxifaga")).toMatchObject({ total: 0, suggestion: null });
  await refreshWords();
  expect(await client.searchWord.count({ where: { word: "saxifraga" } })).toBe(0);
});

const by = await aRepresentative.focalPointOf(await anOrganisation.verified({ stakeholderGroup: "academia" }));

describe("a translation of a contribution", () => {
  it("is found in its language by who wrote the original, which is one step away", async () => {
    const made = await aComment.published({ at, by, words: { bodyPlain: "A fault is not felt equally." } });
    const words = { proposedText: "Chaque État recense ces services.", body: "Une panne de chèvrefeuille." };
    const id = await added(made.id, { of: "contribution", language: "fr", words });
    expect((await ask("chevrefeuille")).total).toBe(0);
    await settled(id, "review");
    const { hits, facets } = await ask("chevrefeuille");
    expect(hits).toMatchObject([
      {
        ...{ kind: "comment", language: "fr", path: `/contributions/${made.reference}/translations/fr` },
        translation: {
          mark: "reviewed",
          from: "en",
          original: `/contributions/${made.reference}`,
          originalId: made.id,
        },
      },
    ]);
    expect(facets).toContainEqual({ facet: "group", value: "academia", count: 1 });
    await client.contribution.update({ where: { id: made.id }, data: { hiddenAt: new Date() } });
    expect((await ask("chevrefeuille")).hits).toEqual([]);
    await client.contribution.update({ where: { id: made.id }, data: { hiddenAt: null, publishedAt: new Date() } });
    expect(await ask("chevrefeuille")).toMatchObject({ total: 0, facets: [] });
  });

  it("of an input is found by its title before what only says the word", async () => {
    const template = await aTemplate(at);
    const input = async (title: string, body: string) => {
      const made = await anInput.published(at, template.id, by, {
        title: "On fungi",
        answers: { threats: { words: "Many." } },
      });
      const words = { title, "part:threats:body": body };
      await added(made.id, { of: "contribution", by: "machine", engine: "E", language: "fr", words });
      return made;
    };
    await input("Des autres", "Une girolle.");
    const named = await input("De la girolle", "Rien.");
    const { hits } = await ask("girolle");
    expect(hits.map(({ title }) => title)).toEqual(["De la girolle", "Des autres"]);
    expect(hits[0]).toMatchObject({ kind: "input", translation: { originalId: named.id } });
  });
});

it("a paragraph of a text that was translated as a whole says so, and leads to the same place of the original", async () => {
  const { lineageId } = await client.paragraph.findUniqueOrThrow({ where: { id: at.paragraph.id } });
  const version = await client.draftVersion.create({
    data: {
      ...{ draftId: at.draft.id, slug: "zero-draft-es", position: 2, label: {}, title: "Borrador", language: "es" },
      ...{ translationOfId: at.version.id, translationMark: "reviewed", status: "draft" },
    },
  });
  const text = "Cada Estado enumera sus murciélagos.";
  await client.paragraph.create({
    data: {
      ...{ versionId: version.id, lineageId, position: 1, kind: "paragraph", depth: 0, number: "1", anchor: "p1" },
      ...{ content: [], html: text, text },
    },
  });
  await client.draftVersion.update({
    where: { id: version.id },
    data: { status: "published", publishedAt: new Date() },
  });
  expect((await ask("murcielagos")).hits).toMatchObject([
    {
      language: "es",
      path: expect.stringContaining("zero-draft-es#p1"),
      translation: { mark: "reviewed", from: "en", original: `${page}#p1` },
    },
  ]);
});

it("of a word that stands in very many the newest thousand are found, and those of paragraphs beside them", async () => {
  const made = await aComment.published({ at, by, words: { bodyPlain: "As all say." } });
  const paragraph = at.named("3").id;
  const add = (count: number, of: "contributionId" | "paragraphId", id: string) =>
    client.translation.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        ...{ [of]: id, language: `x-${index}`, state: "machine" as const, engine: "E", addedAt: new Date() },
        ...{ words: { body: "Comme le campagnol." }, addedById: moderator.personId },
      })),
    });
  await add(3, "paragraphId", paragraph);
  await add(1_200, "contributionId", made.id);
  await client.$executeRaw`ANALYZE translation`;
  const terms = readTerms("campagnol") ?? [];
  const { frequentIn } = await reachOf(termsSql(terms));
  expect(frequentIn.has("translation")).toBe(true);
  const { items, total, isMore } = await find({ terms, filter: {}, now: new Date(), size: 2_000 });
  const newest = await client.translation.findMany({
    where: { contributionId: made.id },
    orderBy: { id: "desc" },
    take: 1_000,
    select: { id: true },
  });
  const ofComments = items.filter(({ kind }) => kind === "comment").map(({ id }) => id);
  expect(ofComments.toSorted()).toEqual(newest.map(({ id }) => id).toSorted());
  expect(items.filter(({ kind }) => kind === "paragraph")).toHaveLength(3);
  expect([total, isMore]).toEqual([1_003, true]);
});
