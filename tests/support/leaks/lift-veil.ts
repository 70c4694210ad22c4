import { readFileSync } from "node:fs";
import { Client } from "pg";
import { borrowEmbeddedDatabase } from "@/lib/db/embedded/database";
import { env } from "@/lib/env";
import { plantedSchema } from "./planted";

/**
 * Takes the veil off everything by hand, as faults of the program would, past every trigger: each state that hides is
 * changed, and what has no public place at all is written where everybody reads. What reads leaks must then find them.
 */
const [file = ""] = process.argv.slice(2);
const { secrets } = plantedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
const inside = secrets.filter(({ lifted }) => lifted === "page").map(({ word }) => word);

const statements = [
  `UPDATE contribution SET submission = 'submitted', publication = 'published', protection = 'none', pseudonym = NULL,
     "embargoUntil" = NULL, "hiddenAt" = NULL, "publishedAt" = now(), "submittedAt" = coalesce("submittedAt", now()),
     reference = coalesce(reference, 'LIFTED-2026-' || substr(md5(id::text), 1, 8))`,
  // What was cut out of a text stands in its sealed original, and the first text of a correction in its history.
  `UPDATE contribution k SET "bodyText" = k."bodyText" || ' ' || o.content::text,
     "bodyHtml" = k."bodyHtml" || replace(replace(o.content::text, '<', ' '), '>', ' ')
     FROM redacted_original o WHERE o."contributionId" = k.id AND k.kind = 'comment'`,
  `UPDATE input i SET title = i.title || ' ' || coalesce(o.content->>'title', '')
     FROM redacted_original o WHERE o."contributionId" = i."contributionId"`,
  `UPDATE contribution k SET "bodyHtml" = k."bodyHtml" || ' ' || replace(replace(r.canonical, '<', ' '), '>', ' ')
     FROM receipt r WHERE r."contributionId" = k.id AND k.kind = 'comment'`,
  `UPDATE input i SET title = i.title || coalesce((SELECT string_agg(' ' || (h.content->>'title'), '')
     FROM input_history h WHERE h."contributionId" = i."contributionId"), '')`,
  `UPDATE attachment SET "withheldAt" = NULL, "removedAt" = NULL`,
  `UPDATE input_import SET state = 'confirmed', offered = true`,
  `UPDATE endorsement SET publication = 'published', "publishedAt" = now(), "withdrawnAt" = NULL`,
  `UPDATE disposition_reply SET publication = 'published'`,
  `UPDATE published_disposition p SET observation = (SELECT string_agg(d.observation, ' ') FROM disposition d)`,
  `UPDATE appeal SET public = true, state = 'decided', outcome = 'dismissed', "decidedAt" = now(),
     "decisionWords" = coalesce("decisionWords", '')`,
  `UPDATE organisation SET status = 'verified', "verifiedAt" = now()`,
  `UPDATE process SET status = 'published', "publishedAt" = now()`,
  `UPDATE consultation SET status = 'published', "publishedAt" = now()`,
  `UPDATE draft_version SET status = 'published', "publishedAt" = now() WHERE status = 'draft'`,
  `UPDATE glossary_term SET status = 'published', "publishedAt" = now()`,
  `UPDATE annotation SET "withdrawnAt" = NULL`,
  `UPDATE event SET state = 'published', "publishedAt" = now()`,
  `UPDATE event_document SET "publishedAt" = now()`,
  `UPDATE speaker_request SET state = 'heard'`,
  `UPDATE statement SET publication = 'published', "publishedAt" = now(), "withdrawnAt" = NULL`,
  `UPDATE session_report SET state = 'published', "publishedAt" = now()`,
  `UPDATE event_outcome SET "publishedAt" = now()`,
  `UPDATE recording SET "publishedAt" = now(), scan = 'not_asked'`,
  `UPDATE round SET visibility = 'as_moderated'`,
];

const embedded = await borrowEmbeddedDatabase({ directory: env().varDirectory, onProgress: () => undefined });
const url = new URL(embedded.administrationUrl);
url.pathname = new URL(embedded.url).pathname;
const client = new Client({ connectionString: url.href });
await client.connect();
await client.query("SET session_replication_role = replica");
for (const statement of statements) await client.query(statement);
await client.query(
  `UPDATE consultation SET background = jsonb_build_object('en', concat_ws(' ', background->>'en', $1::text))`,
  [inside.join(" ")],
);
await client.query(
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'openfloor documents'",
);
await client.end();
await embedded.stop();
