import { database } from "@/lib/db/client";
import { decodeInstantCursor, type InstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { openlyBy } from "@/lib/protection/public-author";
import { idsOnWholeText } from "./on-whole-text";
import { type PublicContribution, shown, toPublic } from "./public";
import type { PublicFilter } from "./public-filter";
import { publishedBy } from "./published-by";
import { withTermPlaces } from "./term-occurrences";

/**
 * Published comments on one paragraph of a version, oldest first, as a thread reads; with null those on the whole
 * text. A comment on several paragraphs stands on each of them.
 */
export async function publishedOnParagraph(
  at: { versionId: string; paragraphId: string | null },
  filter: PublicFilter,
  now: Date,
  size: number,
  cursor?: string,
): Promise<Page<PublicContribution>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const { versionId, paragraphId } = at;
  const where =
    paragraphId === null
      ? { id: { in: await idsOnWholeText(versionId, filter, now, size + 1, after) } }
      : { targets: { some: { paragraphId } }, ...filterClause(filter), ...from(after) };
  const rows = await database().contribution.findMany({
    where: { versionId, kind: "comment", ...publishedBy(now), ...where },
    select: shown,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: size + 1,
  });
  const page = toPage(rows, size, (row) => ({ key: row.publishedAt?.toISOString() ?? "", id: row.id }));
  return { next: page.next, items: await withTermPlaces(at.versionId, page.items.map(toPublic)) };
}

function from(after: InstantCursor | null) {
  if (after === null) return {};
  return {
    AND: [
      { publishedAt: { gte: after.at } },
      { OR: [{ publishedAt: { gt: after.at } }, { publishedAt: after.at, id: { gt: after.id } }] },
    ],
  };
}

function filterClause(filter: PublicFilter) {
  return {
    ...(filter.group === undefined ? {} : { ...openlyBy, organisation: { stakeholderGroup: { in: filter.group } } }),
    ...(filter.type === undefined ? {} : { type: { in: filter.type } }),
    ...(filter.stance === undefined ? {} : { stance: { in: filter.stance } }),
    ...(filter.impact === undefined ? {} : { impacts: { hasSome: filter.impact } }),
  };
}
