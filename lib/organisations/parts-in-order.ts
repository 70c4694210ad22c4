import type { Database } from "@/lib/db/client";
import { readLocalised } from "@/lib/kernel/localised";

/** The verified parts of an organisation in the order in which its page shows them, with what they are called. */
export async function inOrder(db: Database, wholeId: string) {
  const rows = await db.organisationPart.findMany({
    where: { wholeId, part: { status: "verified" } },
    orderBy: [{ position: { sort: "asc", nulls: "last" } }, { part: { name: "asc" } }, { partId: "asc" }],
    select: {
      part: {
        select: {
          ...{ id: true, slug: true, revision: true, name: true, acronym: true, names: true, aliases: true },
          _count: { select: { representations: { where: { status: "active" } } } },
        },
      },
    },
  });
  return rows.map(({ part: { _count, names, ...part } }) => ({
    ...part,
    names: readLocalised(names),
    /** Whether somebody speaks for it here. */
    isSpokenFor: _count.representations > 0,
  }));
}
