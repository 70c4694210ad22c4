import type { Database, Transaction } from "@/lib/db/client";
import { holdParts } from "./hold-parts";
import { importRefusal } from "./import-file";
import { goesInCircles, type PartOf } from "./part-of";

/** What was planned for an entry, as far as it matters here. */
type Planned = {
  line: { kind: string };
  entry: { slug: string | null; name: string; partOf: string[] | undefined } | null;
};

/** Of the addresses that entries are a part of, those that stand in the directory or come in with the same file. */
export async function knownWholes(db: Database, entries: readonly { slug: string | null; partOf?: string[] }[]) {
  const asked = [...new Set(entries.flatMap(({ partOf = [] }) => partOf))];
  const rows = await db.organisation.findMany({
    where: { slug: { in: asked }, status: "verified" },
    select: { slug: true },
  });
  return new Set([...rows, ...entries].flatMap(({ slug }) => slug ?? []));
}

/** Writes what the entries that were brought in are a part of. Refuses a file that makes something a part of itself. */
export async function writeParts(tx: Transaction, entries: readonly Planned[]): Promise<void> {
  const told = entries.flatMap(({ line, entry }) =>
    (line.kind === "create" || line.kind === "update") && entry?.partOf !== undefined ? [entry] : [],
  );
  if (told.length === 0) return;
  const slugs = told.flatMap(({ slug, partOf = [] }) => [slug ?? "", ...partOf]);
  const rows = await tx.organisation.findMany({
    where: { OR: [{ slug: { in: slugs } }, { name: { in: told.map(({ name }) => name) } }] },
    select: { id: true, slug: true, name: true },
  });
  const idOf = (address: string | null, name?: string) =>
    (rows.find(({ slug }) => slug === address) ?? rows.find((row) => row.name === name))?.id;
  const held = await holdParts(tx);
  const changed = new Set(told.flatMap(({ slug, name }) => idOf(slug, name) ?? []));
  const wanted = told.flatMap(({ slug, name, partOf = [] }) =>
    partOf.flatMap((whole): PartOf[] => {
      const [wholeId, partId] = [idOf(whole), idOf(slug, name)];
      return wholeId === undefined || partId === undefined ? [] : [{ wholeId, partId }];
    }),
  );
  if (goesInCircles([...held.filter(({ partId }) => !changed.has(partId)), ...wanted])) {
    throw importRefusal("organisations.errors.importCircle");
  }
  await tx.organisationPart.deleteMany({ where: { partId: { in: [...changed] } } });
  await tx.organisationPart.createMany({ data: wanted, skipDuplicates: true });
}
