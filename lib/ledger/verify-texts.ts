import { z } from "zod";
import type { Transaction } from "@/lib/db/client";
import { type Sql, sql } from "@/lib/db/sql";
import { streamRows } from "@/lib/db/stream-rows";
import { isSealed, unseal } from "@/lib/protection/seal-received";
import {
  commentDifferences,
  type Difference,
  inputDifferences,
  type KeptComment,
  type KeptInput,
} from "./text-differences";
import type { Finding } from "./verify-tree";
import { differencesWithout, type WithoutWords, withoutWords } from "./without-words";

type Kept = WithoutWords & {
  id: string;
  reference: string | null;
  canonical: string | null;
  trackingNumber: string;
  key: string | null;
};

/**
 * Compares the text of every contribution, as pages show it, with what its latest receipt says was received. A text
 * that was returned is its writers' to change until it is received anew; one that was removed at their wish is gone;
 * of one that was published with redactions pages show what is left when the places of its decision, which the ledger
 * has, are taken out of what was received.
 */
export async function verifyTexts(tx: Transaction, finding: Finding): Promise<void> {
  await compare<KeptComment>(tx, finding, { query: comments, atOnce: 500, differences: commentDifferences });
  await compare<KeptInput>(tx, finding, { query: inputs, atOnce: 20, differences: inputDifferences });
}

type Comparison<Row> = {
  query: Sql;
  /** Rows that are held at once: a text has up to some hundred kilobytes. */
  atOnce: number;
  differences: (received: z.infer<typeof json>, kept: Row) => Difference[];
};

const json = z.record(z.string(), z.unknown());

async function compare<Row>(
  tx: Transaction,
  { problem, progress }: Finding,
  { query, atOnce, differences }: Comparison<Row>,
): Promise<void> {
  const [total] = await tx.$queryRaw<{ receipts: bigint }[]>`SELECT count(*) AS receipts FROM receipt`;
  let done = 0;
  for await (const row of streamRows<Row & Kept>(tx, query, { atOnce })) {
    done += 1;
    if (done % 50_000 === 0) progress("texts beside their receipts", done, Number(total?.receipts ?? 0));
    const label = `${row.id}${row.reference === null ? "" : ` (${row.reference})`}`;
    if (row.canonical === null) {
      problem("contribution", label, "was submitted and has no receipt");
      continue;
    }
    const received = readReceived(row.canonical, row.key);
    // What cannot be read any more is named where receipts are checked.
    if (received === null) continue;
    const found = await differencesWithout(received, row, differences);
    const byTable = Map.groupBy(found, ({ table }) => table);
    for (const [table, ofTable] of byTable) {
      const places = ofTable.map(({ place }) => place).join(", ");
      const whose = table === "contribution" ? label : `of ${label}`;
      problem(table, whose, `is not as it was received under ${row.trackingNumber}: ${places}`);
    }
  }
}

function readReceived(canonical: string, key: string | null): z.infer<typeof json> | null {
  try {
    if (isSealed(canonical) && key === null) return null;
    const { nonce: _, ...received } = json.parse(
      JSON.parse(isSealed(canonical) ? unseal(canonical, key ?? "") : canonical),
    );
    return received;
  } catch {
    return null;
  }
}

const columns = sql`
  c.id, c.reference, r.canonical, r."trackingNumber", s.key, c.kind::text AS kind, c.language, c."bodyHtml",
  c."bodyText", c.protection::text AS protection, c.pseudonym, c."embargoUntil", c.late, c.topics, c.impacts, (
    SELECT t."organisationId" IS NOT DISTINCT FROM c."organisationId" FROM transition t
    WHERE t.subject = 'contribution' AND t."subjectId" = c.id AND t.field = 'submission' AND t."to" = 'submitted'
    ORDER BY t.at DESC LIMIT 1
  ) AS "sameSide", (
    SELECT jsonb_agg(jsonb_build_object('name', a.name, 'title', a.title, 'sha256', a."fileSha256", 'bytes', f.bytes,
      'mediaType', f."mediaType") ORDER BY a.position, a.id)
    FROM attachment a LEFT JOIN kept_file f ON f.sha256 = a."fileSha256"
    WHERE a."contributionId" = c.id AND a."removedAt" IS NULL AND a."replacesId" IS NULL
  ) AS files, ${withoutWords}`;

const received = sql`
  LEFT JOIN protected_submission s ON s."contributionId" = c.id
  LEFT JOIN LATERAL (
    SELECT q.canonical, q."trackingNumber" FROM receipt q WHERE q."contributionId" = c.id ORDER BY q.revision DESC LIMIT 1
  ) r ON true`;

const compared = sql`
  c.submission IN ('submitted', 'withdrawn') AND s."removedAt" IS NULL`;

const comments = sql`
  SELECT ${columns}, c.type::text AS type, c.stance::text AS stance, c.body, c."proposedText", c.redline,
    c."addPosition"::text AS "addPosition", c."changeNote", c."fallbackStance"::text AS "fallbackStance",
    c."fallbackText", c."fallbackRedline", c."termFrom", c."termTo", (
      SELECT jsonb_agg(jsonb_build_object('at', coalesce(p.number, p.anchor), 'quote', g.quote, 'start', g."quoteStart")
        ORDER BY p.position)
      FROM contribution_target g JOIN paragraph p ON p.id = g."paragraphId" WHERE g."contributionId" = c.id
    ) AS targets
  FROM contribution c ${received} WHERE c.kind = 'comment' AND ${compared}`;

const inputs = sql`
  SELECT ${columns}, coalesce(i.title, '') AS title, i.about, coalesce(i."textSha256", '') AS "textSha256", (
      SELECT jsonb_agg(jsonb_build_object('key', p."partKey", 'keyMessage', p."keyMessage", 'recommendation',
        p.recommendation, 'body', p.body, 'choices', to_jsonb(p.choices), 'bodyHtml', p."bodyHtml", 'notesHtml',
        p."notesHtml", 'bodyText', p."bodyText") ORDER BY p.position, p."partKey")
      FROM input_part p WHERE p."contributionId" = c.id
    ) AS parts
  FROM contribution c ${received} LEFT JOIN input i ON i."contributionId" = c.id
  WHERE c.kind = 'input' AND ${compared}`;
