import { Client } from "pg";
import { beforeAll, expect, it } from "vitest";
import { commentCounts, noStances } from "@/lib/amendments/comment-counts";
import { publicConsultation } from "@/lib/consultations/public";
import { publishedOnParagraph } from "@/lib/contributions/published-on-paragraph";
import { noteStatements } from "@/lib/db/note-statements";
import { publicFigures } from "@/lib/transparency/public";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { aPublishedComment } from "../../factories/published-comment";
import { testDatabase } from "../../support/database";

const { client, url } = await testDatabase();

let at: MadeConsultation;

/** Six hundred comments in every mixture of states, of three organisations and of persons, on none to three paragraphs. */
beforeAll(async () => {
  at = await aConsultation.open();
  const later = { name: { en: "Second" }, position: 2, opensAt: new Date(0), zone: "UTC" };
  const hours = { visibility: "after_closing", consultationId: at.consultation.id } as const;
  const shown = await client.round.create({ data: { ...later, ...hours, closesAt: new Date(1) } });
  const kept = await client.round.create({
    data: { ...later, ...hours, position: 3, closesAt: new Date("2999-01-01") },
  });
  const organisations: string[] = [];
  for (let made = 0; made < 3; made += 1) organisations.push((await anOrganisation.verified()).id);
  // Speaks under a pseudonym only, and so is counted nowhere.
  const { id: veiled } = await anOrganisation.verified();
  const by = await aRepresentative.of(await anOrganisation.verified());
  const on = { consultationId: at.consultation.id, roundId: at.round.id, versionId: at.version.id, paragraphs: [] };
  const { id } = await aPublishedComment(on, by, {});
  await client.$executeRaw`
    INSERT INTO contribution (id, kind, "consultationId", "roundId", "versionId", "organisationId", "authorId", submission,
      publication, protection, pseudonym, stance, language, body, "bodyHtml", "bodyText", reference, "updatedAt", "submittedAt",
      "publishedAt", "hiddenAt", "embargoUntil")
    SELECT gen_random_uuid(), kind, "consultationId", (ARRAY["roundId", ${shown.id}::uuid, ${kept.id}::uuid])[1 + floor(random() * 3)],
      "versionId", CASE drawn.protection WHEN 'pseudonym' THEN ${veiled}::uuid
        ELSE (${organisations}::uuid[])[1 + floor(random() * 4)] END, "authorId",
      (CASE WHEN random() < 0.1 THEN 'withdrawn' ELSE 'submitted' END)::"SubmissionState",
      (ARRAY['published', 'published_redacted', 'published', 'refused', 'pending'])[1 + floor(random() * 5)]::"PublicationState",
      drawn.protection::"Protection", CASE drawn.protection WHEN 'pseudonym' THEN 'A. Nother' END,
      (ARRAY['keep', 'change', 'delete', 'add', NULL])[1 + floor(random() * 5)]::"Stance",
      language, body, '', '', 'MANY-2026-' || i, "updatedAt", "submittedAt",
      CASE WHEN random() < 0.9 THEN "publishedAt" END, CASE WHEN random() < 0.1 THEN "publishedAt" END,
      (ARRAY[NULL, NULL, now() - interval '1 hour', now() + interval '1 hour'])[1 + floor(random() * 4)]
    FROM contribution, (
      SELECT i, (ARRAY['none', 'none', 'pseudonym', 'confidential'])[1 + floor(random() * 4)] AS protection
      FROM generate_series(1, 600) AS i
    ) drawn WHERE id = ${id}::uuid`;
  await client.$executeRaw`
    INSERT INTO contribution_target ("contributionId", "paragraphId")
    SELECT k.id, p.id FROM contribution k, (SELECT id FROM paragraph WHERE "versionId" = ${at.version.id}::uuid ORDER BY position LIMIT 3) p
    WHERE random() < 0.4`;
});

/** Every row read and judged by itself. */
async function seenOneByOne() {
  const now = new Date();
  const rows = await client.contribution.findMany({ include: { round: true, targets: true } });
  return rows.filter(
    ({ submission, publication, publishedAt, protection, hiddenAt, embargoUntil, round }) =>
      submission === "submitted" &&
      ["published", "published_redacted"].includes(publication) &&
      publishedAt !== null &&
      protection !== "confidential" &&
      hiddenAt === null &&
      (embargoUntil === null || embargoUntil <= now) &&
      (round.visibility === "as_moderated" || round.closesAt <= now),
  );
}

it("counts who has spoken as if every contribution were looked at by itself", async () => {
  const seen = await seenOneByOne();
  const openly = seen
    .filter(({ protection }) => protection === "none")
    .flatMap(({ organisationId }) => organisationId ?? []);
  expect(seen.length).toBeGreaterThan(20);
  expect((await publicConsultation(at.consultation.slug, new Date()))?.voices).toEqual({
    contributions: seen.length,
    organisations: new Set(openly).size,
  });
});

it("counts comments by paragraph and stance as if every one were looked at by itself", async () => {
  const seen = await seenOneByOne();
  const { total, byParagraph, wholeText } = await commentCounts(at.version.id, {}, new Date());
  const stances = (rows: typeof seen) => {
    const counts = noStances();
    for (const { stance } of rows) counts[stance ?? "general"] += 1;
    return counts;
  };
  expect(total).toBe(seen.length);
  expect(wholeText).toEqual(stances(seen.filter(({ targets }) => targets.length === 0)));
  const paragraphs = new Set(seen.flatMap(({ targets }) => targets.map(({ paragraphId }) => paragraphId)));
  expect(new Set(byParagraph.keys())).toEqual(paragraphs);
  for (const paragraph of paragraphs) {
    const on = seen.filter(({ targets }) => targets.some(({ paragraphId }) => paragraphId === paragraph));
    expect(byParagraph.get(paragraph)).toEqual(stances(on));
    const alone = await commentCounts(at.version.id, {}, new Date(), paragraph);
    expect([alone.total, alone.byParagraph.get(paragraph)]).toEqual([on.length, stances(on)]);
  }
});

it.each([
  ["contribution_voices", () => publicConsultation(at.consultation.slug, new Date())],
  ["contribution_on_texts", () => commentCounts(at.version.id, {}, new Date())],
  [
    "contribution_on_texts",
    () => publishedOnParagraph({ versionId: at.version.id, paragraphId: null }, {}, new Date(), 50),
  ],
  ["contribution_outcomes", () => publicFigures(at.consultation.id, new Date())],
])("needs nothing but %s to count: what decides whether something is seen stands in the index", async (index, read) => {
  const asked = await noteStatements(url, read);
  const counting = asked.find(({ text }) => text.includes("k.submission = 'submitted'"));
  // A table of some hundred rows is read from end to end, unless that is forbidden.
  const asking = new Client({ connectionString: url });
  await asking.connect();
  await asking.query("VACUUM ANALYZE contribution");
  await asking.query("SET enable_seqscan = off");
  await asking.query("SET enable_bitmapscan = off");
  // Nor is another index better, however few the rows are.
  const { rows: others } = await asking.query<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes WHERE tablename = 'contribution' AND indexname <> $1
       AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = quote_ident(indexname)::regclass)`,
    [index],
  );
  await asking.query("BEGIN");
  for (const { name } of others) await asking.query(`DROP INDEX "${name}"`);
  const { rows: plan } = await asking.query(`EXPLAIN ${counting?.text}`, [...(counting?.values ?? [])]);
  await asking.query("ROLLBACK");
  await asking.end();
  expect(JSON.stringify(plan)).toContain(`Index Only Scan using ${index}`);
  // Where the planner guesses few rows it compares each with each: minutes, with a hundred thousand comments on a text.
  if (index === "contribution_on_texts") expect(JSON.stringify(plan)).not.toContain("Anti Join");
});
