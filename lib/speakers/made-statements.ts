import { database } from "@/lib/db/client";
import { publishedEvent } from "@/lib/events/published-event";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";

/** A statement as a line on the page of whoever made it. */
export type MadeStatement = {
  id: string;
  speaker: string;
  item: Localised;
  event: { slug: string; title: Localised };
  publishedAt: Date;
};

/** Published statements that these organisations made, alone or together with others, the latest first. */
export async function statementsBy(
  organisationIds: readonly string[],
  size: number,
  cursor?: string,
): Promise<Page<MadeStatement>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const made = { organisationId: { in: [...organisationIds] } };
  const rows = await database().statement.findMany({
    where: {
      ...{ publication: "published", withdrawnAt: null },
      request: {
        ...{ state: "heard", event: publishedEvent() },
        OR: [made, { partners: { some: { ...made, state: "confirmed" } } }],
      },
      ...(after === null
        ? {}
        : { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      ...{ id: true, publishedAt: true },
      request: {
        select: {
          ...{ speaker: true, item: { select: { title: true } } },
          event: { select: { slug: true, title: true, createdAt: true } },
        },
      },
    },
  });
  const page = toPage(rows, size, ({ publishedAt, id }) => ({ key: publishedAt?.toISOString() ?? "", id }));
  return {
    next: page.next,
    items: page.items.map(({ id, publishedAt, request: { speaker, item, event } }) => ({
      ...{ id, speaker, item: readLocalised(item.title) },
      event: { slug: event.slug, title: readLocalised(event.title) },
      publishedAt: publishedAt ?? event.createdAt,
    })),
  };
}
