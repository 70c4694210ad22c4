import { database } from "@/lib/db/client";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { factColumns, type ProcessFacts, toProcessFacts } from "./public-process";

/** A process of the list: what its page says, and the code that opens its references. */
export type ListedProcess = ProcessFacts & { code: string };

/** Published processes whole, the newest first. */
export async function publicProcesses(size: number, cursor?: string): Promise<Page<ListedProcess>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await database().process.findMany({
    where: {
      status: "published",
      ...(after === null
        ? {}
        : { OR: [{ publishedAt: { lt: after.at } }, { publishedAt: after.at, id: { lt: after.id } }] }),
    },
    select: { id: true, code: true, publishedAt: true, ...factColumns },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const page = toPage(rows, size, (row) => ({ key: row.publishedAt?.toISOString() ?? "", id: row.id }));
  return { next: page.next, items: page.items.map((row) => ({ code: row.code, ...toProcessFacts(row) })) };
}

/** How many the list holds. */
export function countPublicProcesses(): Promise<number> {
  return database().process.count({ where: { status: "published" } });
}
