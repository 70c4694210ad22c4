import { publishedSql } from "@/lib/contributions/published-sql";
import { database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { openAuthorJoin } from "@/lib/protection/public-author";

const mostOptions = 500;

export type Rapporteur = { id: string; name: string };

/** Rapporteurs of a process, and those of this draft. */
export async function rapporteursOf(at: { processId: string; draftId: string }): Promise<Rapporteur[]> {
  const rows = await database().processRole.findMany({
    where: {
      processId: at.processId,
      role: "rapporteur",
      endedAt: null,
      OR: [{ draftId: null }, { draftId: at.draftId }],
    },
    select: { person: { select: { id: true, name: true, email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return [...new Map(rows.map(({ person: { id, name, email } }) => [id, { id, name: name ?? email }])).values()];
}

/** What the list of a version can be narrowed to: who spoke, and the tags in use. */
export async function filterOptions(versionId: string) {
  const db = database();
  const now = await databaseNow(db);
  const [organisations, tags] = await Promise.all([
    db.$queryRaw<{ slug: string; name: string }[]>`
      SELECT DISTINCT o.slug, o.name
      FROM contribution k JOIN round r ON r.id = k."roundId" ${openAuthorJoin}
      WHERE o.id IS NOT NULL AND k."versionId" = ${versionId}::uuid AND ${publishedSql(now)}
      ORDER BY o.name, o.slug LIMIT ${mostOptions}`,
    db.$queryRaw<{ tag: string }[]>`
      SELECT DISTINCT unnest(d.tags) AS tag
      FROM disposition d JOIN contribution k ON k.id = d."contributionId"
      WHERE k."versionId" = ${versionId}::uuid
      ORDER BY tag LIMIT ${mostOptions}`,
  ]);
  return { organisations, tags: tags.map(({ tag }) => tag) };
}
