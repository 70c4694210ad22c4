import { database } from "@/lib/db/client";

/** A long text that everybody speaks of, made by plain SQL for measuring and for nothing else. */
export type LongText = { versionId: string; path: string; paragraphs: number; comments: number };

const organisations = 400;

/**
 * Makes a published text of this many paragraphs with this many published comments in a consultation of its own, or
 * answers the one that an earlier run made.
 */
export async function makeLongText(paragraphs: number, comments: number): Promise<LongText> {
  const name = `long-${paragraphs}-${comments}`;
  const id = (kind: string, number: string) => `md5('${name} ${kind}' || ${number})::uuid`;
  const one = (kind: string) => id(kind, "''");
  const path = `/consultations/${name}/drafts/text/first`;
  const where = { slug: "first", draft: { consultation: { slug: name } } };
  const made = await database().draftVersion.findFirst({ where, select: { id: true } });
  if (made !== null) return { versionId: made.id, path, paragraphs, comments };
  for (const sql of [
    `INSERT INTO process (id, slug, code, status, name, "publishedAt")
     VALUES (${one("process")}, '${name}', '${name.toUpperCase()}', 'published', '{"en": "Process"}', now())`,
    `INSERT INTO person (id, email, name) VALUES (${one("person")}, '${name}@bench.example', 'Person')`,
    `INSERT INTO organisation (id, slug, name, status, "stakeholderGroup", "createdAt")
     SELECT ${id("organisation", "i")}, '${name}-' || i, 'Organisation ' || lpad(i::text, 4, '0') || ' for digital matters',
            'verified', (enum_range(NULL::"StakeholderGroup"))[1 + i % 7], now()
     FROM generate_series(1, ${organisations}) AS i`,
    `INSERT INTO consultation (id, "processId", slug, status, title, "publishedAt")
     VALUES (${one("consultation")}, ${one("process")}, '${name}', 'published', '{"en": "A long text"}', now())`,
    `INSERT INTO round (id, "consultationId", position, name, "opensAt", "closesAt", zone)
     VALUES (${one("round")}, ${one("consultation")}, 1, '{"en": "First reading"}', now() - interval '1 day',
             now() + interval '30 days', 'UTC')`,
    `INSERT INTO draft (id, "consultationId", slug, title)
     VALUES (${one("draft")}, ${one("consultation")}, 'text', '{"en": "A long text"}')`,
    `INSERT INTO draft_version (id, "draftId", slug, position, label, title, language, status, "publishedAt")
     VALUES (${one("version")}, ${one("draft")}, 'first', 1, '{"en": "First draft"}', 'A long text', 'en', 'draft', now())`,
    `INSERT INTO paragraph (id, "versionId", "lineageId", position, kind, depth, number, anchor, aliases, content, html, text)
     SELECT ${id("paragraph", "i")}, ${one("version")}, gen_random_uuid(), i,
            (CASE WHEN i % 25 = 0 THEN 'heading' ELSE 'paragraph' END)::"ParagraphKind", CASE WHEN i % 25 = 0 THEN 2 ELSE 0 END,
            CASE WHEN i % 25 = 0 THEN NULL ELSE i::text END, CASE WHEN i % 25 = 0 THEN 'h' ELSE 'p' END || i,
            CASE WHEN i % 100 = 1 AND i < 1100 THEN ARRAY['norm-' || chr(97 + i / 100)] ELSE ARRAY[]::text[] END,
            '[]', made.words, made.words
     FROM generate_series(0, ${paragraphs - 1}) AS i CROSS JOIN LATERAL (
       SELECT CASE WHEN i % 25 = 0 THEN 'Part ' || i ELSE
         'States and other stakeholders should report every incident of kind ' || i || ' that touches critical
infrastructure, and say within which time and to whom, so that those who depend on it can prepare for it. They keep
a list of the services on which the public depends, review it every three years and publish what they changed.' END AS words
     ) AS made`,
    `UPDATE draft_version SET status = 'published' WHERE id = ${one("version")}`,
    `INSERT INTO contribution (id, kind, "consultationId", "roundId", "versionId", "organisationId", "authorId", submission,
       publication, language, type, stance, body, "bodyHtml", "bodyText", "proposedText", redline, "addPosition", reference,
       "createdAt", "updatedAt", "submittedAt", "publishedAt")
     SELECT ${id("contribution", "i")}, 'comment', ${one("consultation")}, ${one("round")}, ${one("version")},
            ${id("organisation", `(1 + i * 7 % ${organisations})`)}, ${one("person")}, 'submitted', 'published', 'en',
            'substantive', made.stance::"Stance", '{"type": "doc"}', '<p>' || made.reasons || '</p>', made.reasons,
            CASE made.stance WHEN 'change' THEN replace(p.text, 'should report', made.verb || ' report')
              WHEN 'add' THEN 'A report of number ' || i || ' follows each year and is sent to all States.' END,
            CASE WHEN made.stance = 'change' THEN jsonb_build_array(
              jsonb_build_object('kind', 'same', 'text', split_part(p.text, 'should', 1)),
              jsonb_build_object('kind', 'deleted', 'text', 'should'),
              jsonb_build_object('kind', 'inserted', 'text', made.verb),
              jsonb_build_object('kind', 'same', 'text', split_part(p.text, 'should', 2))) END,
            CASE WHEN made.stance = 'add' THEN 'after'::"AddPosition" END, '${name.toUpperCase()}-' || i, at, at, at, at
     FROM generate_series(0, ${comments - 1}) AS i CROSS JOIN LATERAL (
       SELECT (ARRAY['change', 'change', 'keep', 'add', 'delete', NULL])[1 + i % 6] AS stance,
              (ARRAY['shall', 'must', 'may', 'are encouraged to'])[1 + i % 4] AS verb,
              now() - interval '20 hours' + i * interval '1 second' AS at,
              repeat('We have seen in our own work how much depends on this. ', 6) || i AS reasons
     ) AS made
     JOIN paragraph p ON p."versionId" = ${one("version")}
       AND p.position = (i * 13 % ${paragraphs}) / 25 * 25 + 1 + i % 24`,
    `INSERT INTO contribution_target ("contributionId", "paragraphId")
     SELECT ${id("contribution", "i")}, p.id FROM generate_series(0, ${comments - 1}) AS i
     JOIN paragraph p ON p."versionId" = ${one("version")}
       AND p.position = (i * 13 % ${paragraphs}) / 25 * 25 + 1 + i % 24
     WHERE EXISTS (SELECT FROM contribution k WHERE k.id = ${id("contribution", "i")})`,
    "VACUUM ANALYZE contribution, contribution_target, paragraph",
  ]) {
    await database().$executeRawUnsafe(sql);
  }
  const version = await database().draftVersion.findFirstOrThrow({ where, select: { id: true } });
  return { versionId: version.id, path, paragraphs, comments };
}
