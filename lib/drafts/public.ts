import { readRows } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { publicHead } from "./public-head";
import type { PublicParagraph, PublicVersion, VersionAddress } from "./public-text";
import { shownVersionSql } from "./shown-version-sql";

export type { PublicParagraph, PublicVersion, VersionLink } from "./public-text";

/** One published version of a draft, or null where there is none to show. */
export async function publicVersion(address: VersionAddress): Promise<PublicVersion | null> {
  const [head, paragraphs] = await Promise.all([publicHead(address), paragraphsAt(address)]);
  return head === null ? null : { ...head, paragraphs };
}

/** Its paragraphs in their order; as rows, of which there may be many. */
function paragraphsAt(address: VersionAddress): Promise<PublicParagraph[]> {
  return readRows(sql`
    SELECT p.id, p."lineageId", p.kind::text, p.depth, p.number, p.anchor, p.aliases, p.locked, p.html, p.text
    FROM ${shownVersionSql(address, sql`JOIN paragraph p ON p."versionId" = v.id`)}
    ORDER BY p.position`);
}
