import { beforeAll, describe, expect, it } from "vitest";
import { sql } from "@/lib/db/sql";
import { publishedEvent } from "@/lib/events/published-event";
import { publishedEventSql } from "@/lib/events/published-event-sql";
import { namedBy } from "@/lib/search/named";
import { search } from "@/lib/search/public";
import { refreshWords } from "@/lib/search/refresh-words";
import type { SearchKind } from "@/lib/search/schema";
import { aConsultation } from "../../factories/consultation";
import { anEvent } from "../../factories/event";
import { anInput, aTemplate } from "../../factories/input";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aPublishedComment } from "../../factories/published-comment";
import { aDelegate, aMeeting, aRequest } from "../../factories/speakers";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const ask = (typed: string, filter = {}) => search({ typed, filter, now: new Date(), size: 50 });

/** Milliseconds of the quickest of four. */
async function quickest(typed: string): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    const began = performance.now();
    await ask(typed);
    took.push(performance.now() - began);
  }
  return Math.min(...took);
}

/** Takes away what made one published thing public, and gives it back. */
type Switch = { hide: () => PromiseLike<unknown>; show: () => PromiseLike<unknown> };
const switches = new Map<SearchKind, Switch>();

beforeAll(async () => {
  const at = await aConsultation.open({ versionStatus: "draft", paragraphs: { "3": "Wombats deserve privacy." } });
  const { id: consultationId } = at.consultation;
  const organisation = await anOrganisation.verified({ name: "Friends of the wombat", stakeholderGroup: "academia" });
  await client.organisation.update({
    where: { id: organisation.id },
    data: { acronym: "FOTW", country: "KE", topics: ["human-rights"], aliases: ["Association of Wombat Friends"] },
  });
  const by = await aRepresentative.of(organisation);
  const paragraph = await client.paragraph.findFirstOrThrow({ where: { text: { startsWith: "Wombats" } } });
  await client.paragraph.update({ where: { id: paragraph.id }, data: { aliases: ["norm-6", "13-f"] } });
  await client.draftVersion.update({
    where: { id: at.version.id },
    data: { status: "published", publishedAt: new Date() },
  });
  const on = { consultationId, roundId: at.round.id, versionId: at.version.id, paragraphs: [paragraph] };
  const comment = await aPublishedComment(on, by, { proposedText: "Wombats deserve more privacy." });
  const template = await aTemplate(at);
  const input = await anInput.published(at, template.id, by, {
    title: "On the wombat",
    answers: { threats: { words: "A wombat is threatened." } },
  });
  const file = await client.keptFile.create({ data: { sha256: "a".repeat(64), bytes: 3, mediaType: "text/plain" } });
  const attachment = await client.attachment.create({
    data: {
      ...{ contributionId: input.id, position: 1, name: "annex.txt", fileSha256: file.sha256 },
      ...{
        addedById: by.personId,
        addedAt: new Date(),
        words: { create: { text: "Figures on wombats in an annex." } },
      },
    },
  });
  const event = await anEvent.published({ title: { en: "Day of the wombat" }, processId: at.process.id });
  const report = await client.sessionReport.create({
    data: {
      ...{ eventId: event.id, state: "published", language: "en", authorId: by.personId, authorName: "A rapporteur" },
      ...{ discussion: "The wombat was discussed.", createdAt: new Date(), publishedAt: new Date() },
    },
  });
  const { item } = await aMeeting();
  const request = await aRequest(item, await aDelegate());
  await client.speakerRequest.update({ where: { id: request.id }, data: { state: "heard" } });
  const statement = await client.statement.create({
    data: {
      ...{ requestId: request.id, language: "en", text: "Chair, the wombat thanks you.", handedInById: by.personId },
      ...{ handedInAt: new Date(), publication: "published", publishedAt: new Date() },
    },
  });
  await client.consultation.update({
    where: { id: consultationId },
    data: { summary: { en: "All about the wombat." } },
  });

  const contribution = (id: string): Switch => ({
    hide: () => client.contribution.update({ where: { id }, data: { hiddenAt: new Date() } }),
    show: () => client.contribution.update({ where: { id }, data: { hiddenAt: null } }),
  });
  switches.set("comment", contribution(comment.id)).set("input", contribution(input.id));
  switches.set("attachment", {
    hide: () => client.attachment.update({ where: { id: attachment.id }, data: { withheldAt: new Date() } }),
    show: () => client.attachment.update({ where: { id: attachment.id }, data: { withheldAt: null } }),
  });
  switches.set("event", {
    hide: () => client.event.update({ where: { id: event.id }, data: { state: "draft" } }),
    show: () => client.event.update({ where: { id: event.id }, data: { state: "published" } }),
  });
  switches.set("report", {
    hide: () => client.sessionReport.update({ where: { id: report.id }, data: { state: "in_correction" } }),
    show: () => client.sessionReport.update({ where: { id: report.id }, data: { state: "published" } }),
  });
  switches.set("statement", {
    hide: () => client.statement.update({ where: { id: statement.id }, data: { withdrawnAt: new Date() } }),
    show: () => client.statement.update({ where: { id: statement.id }, data: { withdrawnAt: null } }),
  });
  switches.set("organisation", {
    hide: () => client.organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } }),
    show: () => client.organisation.update({ where: { id: organisation.id }, data: { status: "verified" } }),
  });
  const consultation: Switch = {
    hide: () => client.consultation.update({ where: { id: consultationId }, data: { status: "draft" } }),
    show: () => client.consultation.update({ where: { id: consultationId }, data: { status: "published" } }),
  };
  switches.set("consultation", consultation).set("paragraph", consultation);
});

const kinds: SearchKind[] = [
  ...(["paragraph", "comment", "input", "attachment", "statement"] as const),
  ...(["report", "consultation", "event", "organisation"] as const),
];

describe("one word", () => {
  it("finds every kind of published thing, each with the word marked", async () => {
    const { hits, total, facets } = await ask("wombat");
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(total).toBe(hits.length);
    expect(
      hits.filter(
        ({ excerpt, kind }) => kind !== "organisation" && kind !== "event" && !excerpt.some(({ isMarked }) => isMarked),
      ),
    ).toEqual([]);
    expect(facets).toContainEqual({ facet: "group", value: "academia", count: 4 });
    expect(facets).toContainEqual({ facet: "region", value: "002", count: 4 });
    expect(facets).toContainEqual({ facet: "norm", value: "norm-f", count: 2 });
  });

  it.each(kinds)(
    "finds a %s no more the moment it is not public, and its words not as a count either",
    async (kind) => {
      const { hide, show } = switches.get(kind) ?? {};
      await hide?.();
      const { hits, facets } = await ask("wombat");
      await show?.();
      expect(hits.map((hit) => hit.kind)).not.toContain(kind);
      expect(facets.filter(({ facet, value }) => facet === "kind" && value === kind)).toEqual([]);
      expect((await ask("wombat")).hits.map((hit) => hit.kind)).toContain(kind);
    },
  );
});

describe("facets", () => {
  it("count what the others leave, so that a second value can be chosen beside the first", async () => {
    const { hits, facets } = await ask("wombat", { kind: ["event"], group: ["academia"] });
    expect(hits).toEqual([]);
    expect(facets.filter(({ facet }) => facet === "kind").map(({ value }) => value)).toEqual(
      expect.arrayContaining(["comment", "input", "attachment", "organisation"]),
    );
  });

  it("lead through all results page by page, none twice", async () => {
    const all = (await ask("wombat")).hits.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ typed: "wombat", now: new Date(), size: 2, cursor });
      seen.push(...page.hits.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
  });
});

describe("words, phrases, exclusions and beginnings", () => {
  it.each([
    ['"wombat friends"', ["organisation"]],
    ["wombat -annex -threatened -privacy -thanks -discussed -all -day", ["organisation"]],
    ["womb*", kinds],
    ['"womb"', []],
  ])("%s", async (typed, found) => {
    expect(new Set((await ask(typed)).hits.map(({ kind }) => kind))).toEqual(new Set(found));
  });

  it.each([
    "(((((",
    "a OR ".repeat(5000),
    "' ; DROP TABLE event; --",
    "\u0000wombat",
    "\uD800",
    "%%%",
    "<script>",
    "a'b:*",
  ])("%# hostile: answered as soon as any other, never with an error", async (typed) => {
    // Beside an ordinary search, so that a busy machine is not mistaken for a bomb.
    const [ordinary, hostile] = [await quickest("wombat privacy"), await quickest(typed)];
    expect(hostile).toBeLessThan(ordinary * 3 + 20);
  });
});

describe("another spelling", () => {
  it("is suggested from published words where nothing was found, and only while it finds something", async () => {
    await refreshWords();
    expect(await ask("thretened")).toMatchObject({ total: 0, suggestion: "threatened" });
    await switches.get("input")?.hide();
    expect(await ask("thretened")).toMatchObject({ total: 0, suggestion: null });
    await switches.get("input")?.show();
  });
});

describe("a name", () => {
  it.each([
    ["norm 6", "/norms/f"],
    ["Norm (f)", "/norms/f"],
    ["13(f)", "/norms/f"],
    ["fotw", "/organisations/"],
    ["Association of wombat friends", "/organisations/"],
  ])("%s leads to what is called so", async (typed, path) => {
    expect((await namedBy(typed, new Date()))[0]?.path).toContain(path);
  });

  it("leads to the paragraph that answers to it, to drafts by their symbol, to contributions by their reference", async () => {
    expect((await namedBy("norm 6", new Date())).map(({ kind }) => kind)).toContain("paragraph");
    await client.draft.updateMany({ data: { symbol: "A/RES/73/27" } });
    expect((await namedBy("a/res/73/27", new Date())).map(({ kind }) => kind)).toContain("document");
    const { reference } = await client.contribution.findFirstOrThrow({ where: { kind: "comment" } });
    expect(await namedBy(reference ?? "", new Date())).toMatchObject([{ path: `/contributions/${reference}` }]);
    await switches.get("comment")?.hide();
    expect(await namedBy(reference ?? "", new Date())).toEqual([]);
    await switches.get("comment")?.show();
  });
});

it("asks in SQL for the same published events as elsewhere", async () => {
  const series = await anEvent.draft({ kind: "series" });
  const edition = await anEvent.published({ kind: "series", parentId: series.id });
  await anEvent.published({ parentId: edition.id });
  await anEvent.cancelled();
  const listed = await client.event.findMany({ where: publishedEvent(), select: { id: true }, orderBy: { id: "asc" } });
  const rows = await client.$queryRaw<{ id: string }[]>(
    sql`SELECT e.id FROM event e JOIN process s ON s.id = e."processId" WHERE ${publishedEventSql} ORDER BY e.id`,
  );
  expect(rows).toEqual(listed);
  expect(listed.length).toBeLessThan(await client.event.count());
});
