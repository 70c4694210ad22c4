import { beforeAll, describe, expect, it } from "vitest";
import { commentCounts } from "@/lib/amendments/comment-counts";
import { matrixAsCsv } from "@/lib/amendments/exported-proposals";
import { publishedProposals, publishedTermReplacements } from "@/lib/amendments/proposals";
import { publicMatrix } from "@/lib/amendments/public-matrix";
import { competingProposals } from "@/lib/amendments/public-paragraph";
import { publicRolling } from "@/lib/amendments/public-rolling";
import { publicVersionHead } from "@/lib/amendments/public-version";
import { rollingText } from "@/lib/amendments/rolling-text";
import { documentTagsOf } from "@/lib/contributions/public-tags";
import { publishedComments } from "@/lib/contributions/published-comments";
import { publishedOnParagraph } from "@/lib/contributions/published-on-paragraph";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { systemClock } from "@/lib/kernel/clock";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

await testDatabase();

const now = () => systemClock.now();
/** Words that stand in nothing published. */
const secret = "unpublished secret words";

let at: MadeConsultation;
let closedToOthers: MadeConsultation;
let first: Actor;
let second: Actor;

/** Everything that these reads give of a version, as one string. */
async function everythingRead({ version, paragraph, lockedParagraph }: MadeConsultation): Promise<string> {
  const matrix = { from: null, cursor: undefined, rows: "paragraph" as const };
  const csv: string[] = [];
  for await (const piece of matrixAsCsv({ id: version.id, label: "Zero draft", origin: "" }, now())) csv.push(piece);
  const rolled: unknown[] = [];
  for await (const rolledParagraph of rollingText(version.id, now())) rolled.push(rolledParagraph);
  const counts = await commentCounts(version.id, {}, now());
  return JSON.stringify([
    csv,
    rolled,
    { ...counts, byParagraph: [...counts.byParagraph] },
    await publishedProposals(version.id, now()),
    await publishedTermReplacements(version.id, now()),
    await publicRolling(version.id, now(), { onlyProposed: false, cursor: undefined }),
    await publicRolling(version.id, now(), { onlyProposed: true, cursor: undefined }),
    await publicMatrix(version.id, now(), { ...matrix, columns: "organisation" }),
    await publicMatrix(version.id, now(), { ...matrix, columns: "group" }),
    await competingProposals(version.id, { ...paragraph, locked: false }, now()),
    await publishedOnParagraph({ versionId: version.id, paragraphId: paragraph.id }, {}, now(), 50),
    await publishedOnParagraph({ versionId: version.id, paragraphId: lockedParagraph.id }, {}, now(), 50),
    await publishedOnParagraph({ versionId: version.id, paragraphId: null }, {}, now(), 50),
  ]);
}

beforeAll(async () => {
  at = await aConsultation.open();
  closedToOthers = await aConsultation.open({ visibility: "after_closing" });
  first = await aRepresentative.focalPointOf(await anOrganisation.verified({ name: "Demo NGO A" }));
  second = await aRepresentative.focalPointOf(
    await anOrganisation.verified({ name: "=Demo Company B", stakeholderGroup: "private_sector" }),
  );
  const hidden = {
    proposedText: `Each State ${secret}.`,
    bodyPlain: secret,
    changeNote: "",
  };
  for (const state of ["draft", "submitted", "returned", "refused", "withdrawn"] as const) {
    await aComment[state]({ at, by: first, words: hidden });
    await aComment[state]({
      at,
      by: first,
      words: { proposedText: "", paragraphId: undefined, termFrom: "State", termTo: secret },
    });
  }
  await aComment.published({ at: closedToOthers, by: first, words: hidden });
  await aComment.published({ at, by: first });
  await aComment.published({ at, by: second });
  await aComment.published({ at, by: second, words: { proposedText: at.paragraph.text.replace("three", "four") } });
  await aComment.published({ at, by: first, words: { stance: "delete", proposedText: "" } });
  await aComment.published({
    at,
    by: second,
    words: { stance: "keep", proposedText: "", also: [at.lockedParagraph.id] },
  });
  await aComment.published({
    at,
    by: first,
    words: { stance: "add", proposedText: "", newParagraph: "=A list is published.", addPosition: "after" },
  });
  await aComment.published({ at, by: first, words: { stance: undefined, proposedText: "", paragraphId: undefined } });
  await aComment.published({
    at,
    by: second,
    words: { stance: "change", proposedText: "", paragraphId: undefined, termFrom: "public", termTo: "population" },
  });
}, 60_000);

describe("what was not published", () => {
  it("is in no list, no count, no cell, no bracket and no file", async () => {
    expect(await everythingRead(at)).not.toContain(secret);
    const counts = await commentCounts(at.version.id, {}, now());
    const all = await publishedComments(at.version.id, {}, now());
    expect(counts.total).toBe(all.length);
    expect(counts.total).toBe(8);
  });

  it("stays unseen where a round shows contributions only after its closing hour, and is seen after it", async () => {
    expect(await everythingRead(closedToOthers)).not.toContain(secret);
    expect((await commentCounts(closedToOthers.version.id, {}, now())).total).toBe(0);
    const later = new Date(now().getTime() + 48 * 3_600_000);
    expect((await commentCounts(closedToOthers.version.id, {}, later)).total).toBe(1);
    expect(await publishedProposals(closedToOthers.version.id, later)).toHaveLength(1);
  });

  it("leaves no page of a version that is not public", async () => {
    for (const made of [await aConsultation.withUnpublishedText(), await aConsultation.unpublished()]) {
      const address = { consultation: made.consultation.slug, draft: made.draft.slug, version: made.version.slug };
      expect(await publicVersionHead(address)).toBeNull();
    }
  });

  it("drops the pages of its version whenever it is published, withdrawn or refused", () => {
    const consultation = { process: { id: "p" } };
    const tags = documentTagsOf({ id: "k", versionId: "v", consultationId: "c", organisationId: null, consultation });
    expect(tags).toContain("version:v");
  });
});

describe("counts", () => {
  it("agree with the comments under every filter, and count a comment on two paragraphs at each and once in all", async () => {
    const filters = [{}, { stance: ["keep" as const] }, { group: ["private_sector" as const] }, { type: [] }];
    for (const filter of filters) {
      const comments = await publishedComments(at.version.id, filter, now());
      const counts = await commentCounts(at.version.id, filter, now());
      expect(counts.total).toBe(comments.length);
      for (const { id } of [at.paragraph, at.lockedParagraph]) {
        const here = comments.filter(({ paragraphIds }) => paragraphIds.includes(id));
        const counted = Object.values(counts.byParagraph.get(id) ?? {}).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(here.length);
      }
    }
    const counts = await commentCounts(at.version.id, {}, now());
    expect(counts.byParagraph.get(at.paragraph.id)).toEqual({ change: 3, delete: 1, keep: 1, add: 1, general: 0 });
    expect(counts.byParagraph.get(at.lockedParagraph.id)?.keep).toBe(1);
    expect(await commentCounts(at.version.id, {}, now(), at.lockedParagraph.id)).toMatchObject({ total: 1 });
  });
});

describe("the comments on a paragraph", () => {
  it("come page by page, each once, oldest first", async () => {
    const where = { versionId: at.version.id, paragraphId: at.paragraph.id };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await publishedOnParagraph(where, {}, now(), 2, cursor);
      seen.push(...page.items.map(({ reference }) => reference));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const all = await publishedOnParagraph(where, {}, now(), 50);
    expect(seen).toEqual(all.items.map(({ reference }) => reference));
    expect(new Set(seen).size).toBe(6);
  });

  it("stand on the text as a whole where they are about no paragraph, page by page and as narrowed", async () => {
    const where = { versionId: at.version.id, paragraphId: null };
    const every = await database().contribution.findMany({
      where: { versionId: at.version.id, publication: "published", targets: { none: {} } },
      orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
      select: { reference: true, organisationId: true },
    });
    expect(every.length).toBeGreaterThan(1);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await publishedOnParagraph(where, {}, now(), 1, cursor);
      seen.push(...page.items.map(({ reference }) => reference));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(every.map(({ reference }) => reference));

    const ofCompanies = await publishedOnParagraph(where, { group: ["private_sector"] }, now(), 50);
    expect(ofCompanies.items.map(({ reference }) => reference)).toEqual(
      every.flatMap(({ reference, organisationId }) => (organisationId === second.organisation?.id ? reference : [])),
    );
    expect((await publishedOnParagraph(where, { stance: ["delete"] }, now(), 50)).items).toEqual([]);
    expect((await publishedOnParagraph(where, { type: [] }, now(), 50)).items).toEqual([]);
  });
});

describe("the proposals for a paragraph", () => {
  it("join equal wordings of several, tell where others collide, and apply a term only where it stands", async () => {
    const { groups, overlaps } = await competingProposals(at.version.id, { ...at.paragraph, locked: false }, now());
    expect(groups.map(({ kind, by }) => [kind, by.length])).toEqual([
      ["change", 2],
      ["change", 1],
      ["change", 1],
      ["delete", 1],
      ["add", 1],
      ["keep", 1],
    ]);
    expect(overlaps).toMatchObject([{ words: "three", wordings: [{ numbers: [1] }, { numbers: [2] }] }]);
    expect(groups[0]?.meets).toEqual([2]);
    expect(groups[2]?.term).toEqual({ from: "public", to: "population" });
    expect(groups[2]?.meets).toEqual([]);
  });
});

describe("the rolling text", () => {
  it("holds every published proposal on each paragraph it touches, and the text of the version", async () => {
    const rolled = [];
    for await (const paragraph of rollingText(at.version.id, now())) rolled.push(paragraph);
    const texts = await database().paragraph.findMany({
      where: { versionId: at.version.id },
      select: { id: true, text: true },
      orderBy: { position: "asc" },
    });
    const bare = rolled.map(({ id, runs }) => ({
      id,
      text: runs.map((run) => (run.kind === "text" ? run.text : run.base)).join(""),
    }));
    expect(bare).toEqual(texts);
    expect(rolled.map(({ proposals }) => proposals)).toEqual([7, 1]);
    const part = await publicRolling(at.version.id, now(), { onlyProposed: false, cursor: undefined });
    expect(part.paragraphs).toEqual(rolled);
    expect(part.terms).toHaveLength(1);
  });
});

describe("the matrix as a file", () => {
  it("has a line for each comment on each paragraph, and no cell that a program would run", async () => {
    let csv = "";
    for await (const piece of matrixAsCsv(
      { id: at.version.id, label: "Zero draft", origin: "https://o.example" },
      now(),
    ))
      csv += piece;
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(1 + 9);
    expect(csv).toContain("'=Demo Company B");
    expect(csv).toContain("'=A list is published.");
    expect(lines[1]).toContain("https://o.example/en/contributions/DEMO");
  });
});
