import { beforeAll, describe, expect, it } from "vitest";
import { readFileName } from "@/lib/compilations/file-name";
import { publicCompilation } from "@/lib/compilations/public";
import { countListedContributions, listedComments } from "@/lib/compilations/public-contributions";
import { publicFile } from "@/lib/compilations/public-file";
import { getCompilationsForDesk } from "@/lib/compilations/queries";
import { arrangements } from "@/lib/compilations/schema";
import { contributionsAsCsv } from "@/lib/compilations/whole-contributions";
import { publicConsultation } from "@/lib/consultations/public";
import type { Actor } from "@/lib/kernel/actor";
import { aConsultation, anOfficer, type MadeConsultation } from "../../factories/consultation";
import { aComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

await testDatabase();

const secret = "What nobody may read before it is published.";
const site = "https://consult.example.org";
let at: MadeConsultation;
let organiser: Actor;
let published: string[];

beforeAll(async () => {
  at = await aConsultation.open();
  organiser = await anOfficer.organising(at);
  const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
  const academia = await aRepresentative.focalPointOf(await anOrganisation.verified({ stakeholderGroup: "academia" }));
  const made = [
    await aComment.published({ at, by }),
    await aComment.published({
      at,
      by: academia,
      words: { paragraphId: undefined, stance: undefined, proposedText: undefined },
    }),
    await aComment.published({
      at,
      by: academia,
      words: { paragraphId: at.lockedParagraph.id, stance: "keep", proposedText: undefined },
    }),
  ];
  published = made.map(({ reference }) => reference ?? "").toSorted();
  const hidden = { at, by, words: { bodyPlain: secret } };
  for (const state of ["draft", "handedOver", "submitted", "returned", "refused", "withdrawn"] as const)
    await aComment[state](hidden);
});

async function readJson(by: string) {
  const file = readFileName(`compilation-by-${by}.en.json`);
  if (file === null) throw new Error("no such name");
  const address = { consultation: at.consultation.slug, draft: at.draft.slug, version: at.version.slug };
  const found = await publicFile(address, file, new Date(), site);
  let text = "";
  for await (const line of found?.open() ?? [])
    text += typeof line === "string" ? line : new TextDecoder().decode(line);
  return text;
}

describe.each(arrangements)("the compilation by %s", (by) => {
  it("holds every published comment once and no other, as many as the register counts", async () => {
    const text = await readJson(by);
    const json: { total: number; data: { reference: string; sha256: string | null }[] } = JSON.parse(text);
    expect(json.data.map(({ reference }) => reference).toSorted()).toEqual(published);
    const register = await publicConsultation(at.consultation.slug, new Date());
    expect(json.total).toBe(register?.voices.contributions);
    for (const { sha256 } of json.data) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(text.includes(secret)).toBe(false);
  });

  it("shows the same on its page", async () => {
    const page = await publicCompilation(
      at.consultation.slug,
      { version: null, by, cursor: null, locale: "en" },
      new Date(),
    );
    expect([...(page?.comments.values() ?? [])].map(({ reference }) => reference).toSorted()).toEqual(published);
    expect(page?.published).toMatchObject({ comments: 3, organisations: 2 });
    expect(page?.part).toMatchObject({ first: 1, last: 3, next: null });
  });
});

describe("the list of the public API", () => {
  it("gives every published comment once, page by page, and its total", async () => {
    const read: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof listedComments>> = await listedComments(
        at.consultation.id,
        new Date(),
        2,
        site,
        cursor,
      );
      read.push(...page.items.map(({ reference }) => reference));
      cursor = page.next;
    }
    expect(read.toSorted()).toEqual(published);
    expect(await countListedContributions({ consultationId: at.consultation.id, kind: "comment" }, new Date())).toBe(3);
  });

  it("says nothing of what is not published", async () => {
    let csv = "";
    for await (const lines of contributionsAsCsv(at.consultation.id, new Date(), site)) csv += lines;
    expect(csv.includes(secret)).toBe(false);
    expect(csv.trim().split("\r\n")).toHaveLength(4);
  });

  it("waits with a round whose contributions are seen after closing", async () => {
    const closed = await aConsultation.open({ visibility: "after_closing" });
    const by = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await aComment.published({ at: closed, by });
    const page = (now: Date) =>
      publicCompilation(closed.consultation.slug, { version: null, by: "paragraph", cursor: null, locale: "en" }, now);
    const early = await page(new Date());
    const late = await page(new Date(Date.now() + 48 * 60 * 60 * 1000));
    expect([early?.comments.size, early?.published.comments]).toEqual([0, 0]);
    expect([late?.comments.size, late?.published.comments]).toEqual([1, 1]);
    expect(early?.published.fingerprint).not.toBe(late?.published.fingerprint);
  });
});

describe("the desk", () => {
  it("shows an organiser the texts of their own process and nobody else's", async () => {
    const other = await anOfficer.organising(await aConsultation.open());
    const idsFor = async (actor: Actor) => (await getCompilationsForDesk(actor, "en", new Date())).map(({ id }) => id);
    expect(await idsFor(organiser)).toEqual([at.version.id]);
    expect(await idsFor(other)).not.toContain(at.version.id);
    expect(await idsFor(await anOfficer.moderating(at))).toEqual([]);
  });
});
