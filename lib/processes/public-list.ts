import { database } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import type { PublicProcess } from "./public";

/** A process of the list: what its page says, and the code that opens its references. */
export type ListedProcess = Omit<PublicProcess, "id" | "takesApplications"> & { code: string };

const link = { select: { slug: true, name: true, status: true } } as const;

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
    select: {
      id: true,
      slug: true,
      code: true,
      name: true,
      mandate: true,
      publishedAt: true,
      areas: { select: { slug: true, name: true }, orderBy: { position: "asc" } },
      stages: { select: { position: true, name: true, startsOn: true, endsOn: true }, orderBy: { position: "asc" } },
      predecessor: link,
      successor: link,
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const page = toPage(rows, size, (row) => ({ key: row.publishedAt?.toISOString() ?? "", id: row.id }));
  return {
    next: page.next,
    items: page.items.map((row) => ({
      slug: row.slug,
      code: row.code,
      name: readLocalised(row.name),
      mandate: readLocalised(row.mandate),
      areas: row.areas.map(({ slug, name }) => ({ slug, name: readLocalised(name) })),
      stages: row.stages.map((stage) => ({
        position: stage.position,
        name: readLocalised(stage.name),
        startsOn: stage.startsOn.toISOString().slice(0, 10),
        endsOn: stage.endsOn?.toISOString().slice(0, 10) ?? null,
      })),
      predecessor: asLink(row.predecessor),
      successor: asLink(row.successor),
    })),
  };
}

/** How many the list holds. */
export function countPublicProcesses(): Promise<number> {
  return database().process.count({ where: { status: "published" } });
}

function asLink(row: { slug: string; name: unknown; status: string } | null) {
  return row?.status === "published" ? { slug: row.slug, name: readLocalised(row.name) } : null;
}
