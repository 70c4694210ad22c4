import type { Client } from "pg";
import { type EventSize, eventStatements } from "./fill-events";
import { idOf } from "./row-ids";
import { type MadeLanguage, shares, variedSentences, vocabularyOf } from "./varied-sentences";

/** How many of each there are. */
export type Size = { consultations: number; organisations: number; contributions: number } & EventSize;

export const paragraphsPerText = 20;

/**
 * Fills an empty database by plain SQL, for measuring how lists are read and for nothing else. A few consultations and
 * organisations have most of the contributions, as in life: number 0 has about a tenth of all.
 */
export async function fill(client: Client, size: Size, onProgress: (sentence: string) => void): Promise<void> {
  await client.query("SELECT setseed(0.5)");
  await makeSentences(client);
  const indexes = await dropIndexes(client);
  for (const [what, sql] of [...statements(size), ...eventStatements(size, size.organisations)]) {
    onProgress(`Filling: ${what}`);
    await client.query(sql);
  }
  for (const { name, definition } of indexes) {
    onProgress(`Indexing: ${name}`);
    await client.query(definition);
  }
  await client.query("VACUUM ANALYZE");
}

const sentencesOfEach = 4096;

/** Sentences in six languages, of which texts are put together. */
async function makeSentences(client: Client): Promise<void> {
  await client.query("CREATE TEMP TABLE sentence (language text, n int, words text, PRIMARY KEY (language, n))");
  for (const language of everyLanguage) {
    await client.query(
      "INSERT INTO sentence SELECT $1, n - 1, words FROM unnest($2::text[]) WITH ORDINALITY AS s(words, n)",
      [language, variedSentences(language, vocabularyOf(language), sentencesOfEach)],
    );
  }
}

const everyLanguage: readonly MadeLanguage[] = ["en", "fr", "es", "ar", "ru", "zh"];
const languageOfTwenty = everyLanguage.flatMap((language) => Array.from({ length: shares[language] }, () => language));
const language = `(ARRAY['${languageOfTwenty.join("', '")}'])[1 + i % ${languageOfTwenty.length}]`;

/** The indexes of contributions that are no constraints; made again behind the rows, which is far faster. */
async function dropIndexes(client: Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = 'contribution'
       AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = quote_ident(indexname)::regclass)`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  return rows;
}

const someText = `'States and other stakeholders should report incidents that touch critical infrastructure, and say within
  which time and to whom, so that those who depend on it can prepare. Word' || i % 5000 || ' and term' || i % 37 || '.'`;

/** Four sentences in the row's language, and a rare, a frequent and a general word that searches are measured with. */
const variedText = `(SELECT string_agg(words, ' ') FROM sentence s WHERE s.language = ${language}
  AND s.n IN (${[7, 31, 113, 499].map((salt) => `abs(hashint8(i::bigint * 1000 + ${salt})) % ${sentencesOfEach}`).join(", ")}))
  || ' infrastructure word' || i % 5000 || ' term' || i % 37`;

/** The first eleven paragraphs of each text are the eleven norms. */
const normNames = `CASE WHEN i % ${paragraphsPerText} < 11
  THEN ARRAY['norm-' || 1 + i % ${paragraphsPerText}, 'norm-' || chr(97 + i % ${paragraphsPerText})] ELSE '{}'::text[] END`;

/** Of a number of things, one at random; the first ones far more often. */
const skewed = (count: number) => `floor(${count} * power(random(), 3))::int`;

function statements({ consultations, organisations, contributions }: Size): [what: string, sql: string][] {
  const series = (to: number) => `FROM generate_series(0, ${to - 1}) AS i`;
  return [
    [
      "processes",
      `INSERT INTO process (id, slug, code, status, name, "publishedAt")
       SELECT ${idOf("process", "i")}, 'process-' || i, 'P' || i, 'published', '{"en": "Process"}', now() ${series(10)}`,
    ],
    [
      "people",
      `INSERT INTO person (id, email, name)
       SELECT ${idOf("person", "i")}, 'person' || i || '@bench.example', 'Person ' || i ${series(organisations)}`,
    ],
    [
      "organisations",
      `INSERT INTO organisation (id, slug, name, acronym, status, "stakeholderGroup", country, topics, "createdAt", "contactConfirmedAt")
       SELECT ${idOf("organisation", "i")}, 'organisation-' || i,
              (ARRAY['Institute', 'Forum', 'Network', 'Society'])[1 + i % 4] || ' for digital matters ' || md5(i::text),
              'ORG' || i, (CASE WHEN i % 20 = 19 THEN 'pending' ELSE 'verified' END)::"OrganisationStatus",
              (enum_range(NULL::"StakeholderGroup"))[1 + i % 7], chr(65 + i % 26) || chr(65 + i / 26 % 26),
              ARRAY['topic-' || i % 40, 'topic-' || i % 7], now() - i * interval '1 hour', now() ${series(organisations)}`,
    ],
    [
      "representatives",
      `INSERT INTO representation (id, "organisationId", "personId", email, role, status, "startedAt")
       SELECT gen_random_uuid(), ${idOf("organisation", "i")}, ${idOf("person", "i")}, 'person' || i || '@bench.example',
              'focal_point', 'active', now() ${series(organisations)}`,
    ],
    [
      "consultations",
      `INSERT INTO consultation (id, "processId", slug, status, title, "publishedAt")
       SELECT ${idOf("consultation", "i")}, ${idOf("process", "i % 10")}, 'consultation-' || i, 'published',
              '{"en": "Consultation"}', now() - i * interval '6 hours' ${series(consultations)}`,
    ],
    [
      "rounds",
      `INSERT INTO round (id, "consultationId", position, name, "opensAt", "closesAt", zone)
       SELECT ${idOf("round", "i")}, ${idOf("consultation", "i")}, 1, '{"en": "First reading"}',
              now() - i * interval '6 hours', now() + (30 - i) * interval '1 day', 'UTC' ${series(consultations)}`,
    ],
    [
      "drafts",
      `INSERT INTO draft (id, "consultationId", slug, title)
       SELECT ${idOf("draft", "i")}, ${idOf("consultation", "i")}, 'text', '{"en": "Text"}' ${series(consultations)}`,
    ],
    [
      "versions",
      `INSERT INTO draft_version (id, "draftId", slug, position, label, title, language)
       SELECT ${idOf("version", "i")}, ${idOf("draft", "i")}, 'first', 1, '{"en": "First"}', 'Text', 'en'
       ${series(consultations)}`,
    ],
    [
      "paragraphs",
      `INSERT INTO paragraph (id, "versionId", "lineageId", position, kind, depth, number, anchor, aliases, content, html, text)
       SELECT ${idOf("paragraph", "i")}, ${idOf("version", `i / ${paragraphsPerText}`)}, gen_random_uuid(),
              i % ${paragraphsPerText}, 'paragraph', 0, (1 + i % ${paragraphsPerText})::text,
              'p' || 1 + i % ${paragraphsPerText}, ${normNames}, '[]', ${someText}, ${someText}
       ${series(consultations * paragraphsPerText)}`,
    ],
    ["publication of the versions", `UPDATE draft_version SET status = 'published', "publishedAt" = now()`],
    [
      `${contributions} contributions`,
      `INSERT INTO contribution (id, kind, "consultationId", "roundId", "versionId", "organisationId", "authorId",
         submission, publication, language, type, stance, body, "bodyHtml", "bodyText", reference, "createdAt",
         "updatedAt", "submittedAt", "publishedAt")
       SELECT ${idOf("contribution", "i")}, 'comment', ${idOf("consultation", "c")}, ${idOf("round", "c")},
              ${idOf("version", "c")}, ${idOf("organisation", "o")}, ${idOf("person", "o")},
              (CASE WHEN s < 10 THEN 'draft' WHEN s < 12 THEN 'awaiting_approval' WHEN s < 15 THEN 'withdrawn'
                 ELSE 'submitted' END)::"SubmissionState",
              (CASE WHEN s < 12 THEN 'none' WHEN s < 25 THEN 'pending' WHEN s < 30 THEN 'refused'
                 ELSE 'published' END)::"PublicationState",
              language, (enum_range(NULL::"CommentType"))[1 + i % 5], (enum_range(NULL::"Stance"))[1 + i % 4],
              '{"type": "doc"}', text, text, CASE WHEN s < 12 THEN NULL ELSE 'P-2026-' || i END,
              at, at, CASE WHEN s < 12 THEN NULL ELSE at END,
              CASE WHEN s < 30 THEN NULL ELSE at + interval '1 hour' END
       FROM (
         SELECT i, ${skewed(consultations)} AS c, ${skewed(organisations)} AS o, floor(100 * random())::int AS s,
                now() - interval '2 hours' - i * interval '1 minute' AS at, ${language} AS language, ${variedText} AS text
         ${series(contributions)}
       ) AS made`,
    ],
    [
      "what they are about",
      `INSERT INTO contribution_target ("contributionId", "paragraphId")
       SELECT k.id, p.id FROM contribution k JOIN paragraph p ON p."versionId" = k."versionId"
         AND p.position = abs(hashtext(k.id::text)) % ${paragraphsPerText}`,
    ],
    [
      "receipts",
      `INSERT INTO receipt (id, "contributionId", "trackingNumber", revision, canonical, sha256, "receivedAt", "submittedById")
       SELECT gen_random_uuid(), id, id::text, 1, "bodyText", md5("bodyText"), "submittedAt", "authorId"
       FROM contribution WHERE "submittedAt" IS NOT NULL`,
    ],
    [
      "transitions",
      `INSERT INTO transition (id, subject, "subjectId", field, "to", "personId", at)
       SELECT gen_random_uuid(), 'contribution', id, 'submission', submission::text, "authorId", "createdAt" FROM contribution`,
    ],
  ];
}
