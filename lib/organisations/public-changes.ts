import { database } from "@/lib/db/client";
import { decodeInstantCursor, type Page, toPage } from "@/lib/kernel/pages";
import { type ChangedBy, type KeptFact, keptFactOf } from "./entry-facts";
import { namesOfWholes } from "./names-of-wholes";

/** A fact of an entry that gave way to another. Texts are written as `factText` does, a logo as `aLogo`; "" is not stated. */
export type PublicChange = {
  id: string;
  fact: KeptFact;
  before: string;
  after: string;
  /** Day or month for which the old value held, YYYY-MM-DD or YYYY-MM; null when not known. */
  beforeAsOf: string | null;
  /** Day for which the new one holds; null when not said. */
  asOf: string | null;
  at: Date;
  by: ChangedBy;
  /** Null when not said. */
  source: string | null;
  /** Language of the source (BCP 47); null where there is none. */
  language: string | null;
};

const columns = {
  ...{ id: true, fact: true, before: true, after: true, beforeAsOf: true, asOf: true, at: true, by: true },
  ...{ source: true, language: true },
} as const;

const inHistory = (organisationId: string) => ({
  ...{ organisationId, takenOutAt: null },
  organisation: { status: "verified" as const },
});

/** The history of the entry of a verified organisation, the latest first. */
export async function publicChanges(
  organisationId: string,
  size: number,
  cursor?: string,
): Promise<Page<PublicChange>> {
  const after = cursor === undefined ? null : decodeInstantCursor(cursor);
  const rows = await database().organisationChange.findMany({
    where: {
      ...inHistory(organisationId),
      ...(after === null
        ? {}
        : { at: { lte: after.at }, OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: size + 1,
    select: columns,
  });
  const { items, next } = toPage(rows, size, ({ at, id }) => ({ key: at.toISOString(), id }));
  return { next, items: items.flatMap(({ fact, ...row }) => withFact(keptFactOf(fact), row)) };
}

function withFact(fact: KeptFact | null, row: Omit<PublicChange, "fact">): PublicChange[] {
  return fact === null ? [] : [{ ...row, fact }];
}

/** Lines that came by no reader's correction, for those who may take them out, the latest first. */
export async function ownChanges(organisationId: string, size: number): Promise<PublicChange[]> {
  const rows = await database().organisationChange.findMany({
    where: { organisationId, takenOutAt: null, correctionId: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: size,
    select: columns,
  });
  return rows.flatMap(({ fact, ...row }) => withFact(keptFactOf(fact), row));
}

/** How many lines it has. */
export function countPublicChanges(organisationId: string): Promise<number> {
  return database().organisationChange.count({ where: inHistory(organisationId) });
}

/** The latest lines as a page shows them, with how many there are in all and the names of wholes that they speak of. */
export async function publicHistory(organisationId: string, size: number) {
  const { items: changes } = await publicChanges(organisationId, size);
  const count = changes.length === 0 ? 0 : await countPublicChanges(organisationId);
  return { changes, count, wholes: await namesOfWholes(database(), changes) };
}
