import { publishedSql } from "@/lib/contributions/published-sql";
import type { Database } from "@/lib/db/client";
import { openAuthorJoin } from "@/lib/protection/public-author";
import { sha256Hex } from "@/lib/text/canonical-json";
import type { FileKind } from "./schema";

/** Goes up when the files themselves change, so that no file of an older making is served. */
const making = "openfloor-file/1";

/** What is published of a version now: a value that any change of it changes, and how many comments it holds. */
export type PublishedNow = { fingerprint: string; comments: number; organisations: number };

/**
 * SHA-256 over everything that a compilation of this version shows and that may change: which comments are published
 * and in which revision, under which names, the answers to them, and what the text is called. One statement, answered from the index on the
 * published contributions of a version. What may be seen is what `publishedBy` says.
 */
export async function publishedNow(db: Database, versionId: string, now: Date): Promise<PublishedNow> {
  const [row] = await db.$queryRaw<{ digest: string; names: string | null; comments: number; organisations: number }[]>`
    SELECT encode(sha256(convert_to(coalesce(string_agg(
             concat_ws(chr(31), k.id, k.revision, k.publication, coalesce(k.pseudonym, ''), coalesce(o.slug, ''), coalesce(o.name, ''),
               coalesce(o."stakeholderGroup"::text, ''), coalesce(d.id::text, ''), coalesce(p.id::text, '')),
             chr(30) ORDER BY k.id), ''), 'UTF8')), 'hex') AS digest,
           count(*)::int AS comments, count(DISTINCT o.id)::int AS organisations,
           (SELECT concat_ws(chr(31), v.label, v.title, d.title, c.title, s.name)
            FROM draft_version v JOIN draft d ON d.id = v."draftId"
            JOIN consultation c ON c.id = d."consultationId" JOIN process s ON s.id = c."processId"
            WHERE v.id = ${versionId}::uuid) AS names
    FROM contribution k
    JOIN round r ON r.id = k."roundId"
    ${openAuthorJoin}
    LEFT JOIN LATERAL (
      SELECT a.id FROM published_disposition a WHERE a."contributionId" = k.id
      ORDER BY a."publishedAt" DESC, a.id DESC LIMIT 1
    ) d ON true
    LEFT JOIN disposition_reply p ON p."contributionId" = k.id AND p.publication = 'published'
    WHERE k."versionId" = ${versionId}::uuid AND k.kind = 'comment' AND ${publishedSql(now)}`;
  if (row === undefined) throw new Error("An aggregate gives one row");
  const fingerprint = sha256Hex(`${making}\n${versionId}\n${row.names ?? ""}\n${row.digest}`);
  return { fingerprint, comments: row.comments, organisations: row.organisations };
}

/** The same for a kind of file: the text of a version never changes once it is published. */
export function fingerprintOf(kind: FileKind, versionId: string, published: PublishedNow): string {
  return kind === "draft_text" ? sha256Hex(`${making}\n${versionId}\ntext`) : published.fingerprint;
}
