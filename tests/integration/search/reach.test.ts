import { beforeAll, expect, it } from "vitest";
import { find } from "@/lib/search/found";
import { reachOf } from "@/lib/search/reach";
import { readTerms } from "@/lib/search/read-terms";
import { termsSql } from "@/lib/search/terms-sql";
import { aConsultation } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aPublishedComment } from "../../factories/published-comment";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

beforeAll(async () => {
  const at = await aConsultation.open();
  const on = { consultationId: at.consultation.id, roundId: at.round.id, versionId: at.version.id, paragraphs: [] };
  const { id } = await aPublishedComment(on, await aRepresentative.of(await anOrganisation.verified()), {});
  // The newest has the number 1. "numbat" stands in the newest 700 and then in none before the number 8,000; "quokka" in
  // every second one, "bilby" in two.
  await client.$executeRaw`
    INSERT INTO contribution (id, kind, "consultationId", "roundId", "versionId", "organisationId", "authorId", submission,
      publication, language, body, "bodyHtml", "bodyText", reference, "updatedAt", "submittedAt", "publishedAt")
    SELECT gen_random_uuid(), kind, "consultationId", "roundId", "versionId", "organisationId", "authorId", submission,
      publication, language, body, '', 'Comment ' || i || CASE WHEN i <= 700 OR i >= 8000 THEN ' numbats' ELSE '' END
        || CASE WHEN i % 2 = 0 THEN ' quokka' ELSE '' END || CASE WHEN i IN (9, 17000) THEN ' bilby' ELSE '' END,
      'MANY-2026-' || i, "updatedAt", "submittedAt", "publishedAt" - i * interval '1 minute'
    FROM contribution, generate_series(1, 18000) AS i WHERE id = ${id}::uuid`;
  await client.$executeRaw`ANALYZE contribution`;
}, 60_000);

/** All that was found, and what there is to find when everything is read. */
async function both(typed: string, pattern: string) {
  const terms = readTerms(typed) ?? [];
  const now = new Date();
  const { items, isMore } = await find({ terms, filter: {}, now, size: 1_000 });
  const newest = await client.contribution.findMany({
    where: { bodyText: { contains: pattern } },
    orderBy: { publishedAt: "desc" },
    take: 1_000,
    select: { id: true },
  });
  const { comments: since } = await reachOf(termsSql(terms));
  return { found: items.map(({ id }) => id).sort(), newest: newest.map(({ id }) => id).sort(), isMore, since };
}

it("finds the newest thousand of a word that stands in every second comment, without looking at the oldest", async () => {
  const { found, newest, isMore, since } = await both("quokka", "quokka");
  expect(since).not.toBeNull();
  expect(found).toEqual(newest);
  expect(isMore).toBe(true);
});

it("finds the newest thousand also where a word was frequent lately only and the others are far behind", async () => {
  const { found, newest, since } = await both("numba*", "numbat");
  expect(since).not.toBeNull();
  expect(found).toHaveLength(1_000);
  expect(found).toEqual(newest);
});

it("finds both of two by the index of words", async () => {
  const { found, newest, isMore, since } = await both("bilby", "bilby");
  expect(since).toBeNull();
  expect(found).toHaveLength(2);
  expect(found).toEqual(newest);
  expect(isMore).toBe(false);
});

it("leaves out what is left out", async () => {
  const { found, newest } = await both("quokka -numbats", "quokka");
  expect(found).toHaveLength(1_000);
  expect(found.every((id) => newest.includes(id))).toBe(false);
  const rows = await client.contribution.findMany({ where: { id: { in: found } }, select: { bodyText: true } });
  expect(rows.filter(({ bodyText }) => bodyText.includes("numbat"))).toEqual([]);
});
