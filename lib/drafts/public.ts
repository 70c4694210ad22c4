import { database } from "@/lib/db/client";
import { publicHead } from "./public-head";
import type { PublicParagraph, PublicVersion, VersionAddress } from "./public-text";

export type { PublicParagraph, PublicVersion, VersionLink } from "./public-text";

/** One published version of a draft, or null where there is none to show. */
export async function publicVersion(address: VersionAddress): Promise<PublicVersion | null> {
  const [head, paragraphs] = await Promise.all([publicHead(address), paragraphsAt(address)]);
  return head === null ? null : { ...head, paragraphs };
}

/** Its paragraphs in their order, whether it is to be shown or not; as rows, of which there may be many. */
function paragraphsAt({ consultation, draft, version }: VersionAddress): Promise<PublicParagraph[]> {
  return database().$queryRaw`
    SELECT p.id, p."lineageId", p.kind::text, p.depth, p.number, p.anchor, p.aliases, p.locked, p.html, p.text
    FROM consultation c
      JOIN draft d ON d."consultationId" = c.id
      JOIN draft_version v ON v."draftId" = d.id
      JOIN paragraph p ON p."versionId" = v.id
    WHERE c.slug = ${consultation} AND d.slug = ${draft} AND v.slug = ${version}
    ORDER BY p.position`;
}
