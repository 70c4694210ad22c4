import { publishedBy } from "@/lib/contributions/published-by";
import type { Database } from "@/lib/db/client";
import { publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import type { OutlineComment } from "./arrange";

const rowsAtOnce = 2_000;

/**
 * Every published comment of a version, oldest first, with as much of it as its place depends on: a few hundred bytes
 * each, so that the order of ten thousand fits into memory while their words are read in parts.
 */
export async function readOutline(db: Database, versionId: string, now: Date): Promise<OutlineComment[]> {
  const outline: OutlineComment[] = [];
  let after: { publishedAt: Date; id: string } | null = null;
  while (true) {
    const rows: Row[] = await readRows(db, versionId, now, after);
    for (const { id, reference, targets, ...row } of rows) {
      const paragraphIds = targets.map((target) => target.paragraphId);
      outline.push({ id, reference: reference ?? "", organisation: publicAuthor(row), paragraphIds, late: row.late });
    }
    const last = rows.at(-1);
    if (rows.length < rowsAtOnce || last === undefined) return outline;
    after = { publishedAt: last.publishedAt ?? now, id: last.id };
  }
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function readRows(db: Database, versionId: string, now: Date, after: { publishedAt: Date; id: string } | null) {
  return db.contribution.findMany({
    where: {
      versionId,
      kind: "comment",
      ...publishedBy(now),
      ...(after === null
        ? {}
        : {
            AND: [
              { publishedAt: { gte: after.publishedAt } },
              {
                OR: [
                  { publishedAt: { gt: after.publishedAt } },
                  { publishedAt: after.publishedAt, id: { gt: after.id } },
                ],
              },
            ],
          }),
    },
    select: {
      id: true,
      reference: true,
      late: true,
      publishedAt: true,
      ...publicAuthorSelect,
      targets: { select: { paragraphId: true } },
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: rowsAtOnce,
  });
}
