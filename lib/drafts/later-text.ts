import { database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

/** Where a paragraph stands in a later text. */
export type LaterPlace = { anchor: string; number: string | null };

/** The text that took the place of a superseded one, and where its paragraphs stand there. */
export type LaterText = {
  slug: string;
  label: Localised;
  language: string;
  /** By the id of the paragraph in the earlier text; none for one that is gone or not followed so far. */
  places: Map<string, LaterPlace[]>;
};

type SeenVersion = { id: string; status: string; language: string; draft: { id: string } };

/**
 * The text of the same draft that is valid now, for a superseded version: in its language where there is one, else the
 * original. Null for a version that is not superseded, for which nothing is read, and where nothing took its place.
 */
export async function laterText(version: SeenVersion): Promise<LaterText | null> {
  if (version.status !== "superseded") return null;
  const versions = await database().draftVersion.findMany({
    where: { draftId: version.draft.id, status: { in: ["published", "final"] } },
    orderBy: { publishedAt: "desc" },
    select: { id: true, slug: true, label: true, language: true, translationOfId: true, previousId: true },
  });
  const later =
    versions.find(({ language }) => language === version.language) ??
    versions.find(({ translationOfId }) => translationOfId === null);
  if (later === undefined) return null;
  const { slug, label, language } = later;
  return { slug, language, label: readLocalised(label), places: await placesIn(version.id, later) };
}

/** By lineage; where one text follows directly on the other, also by what was split and merged. */
async function placesIn(
  versionId: string,
  later: { id: string; previousId: string | null },
): Promise<Map<string, LaterPlace[]>> {
  const db = database();
  const [before, after, rows] = await Promise.all([
    db.paragraph.findMany({ where: { versionId }, select: { id: true, lineageId: true } }),
    db.paragraph.findMany({
      where: { versionId: later.id },
      orderBy: { position: "asc" },
      select: { id: true, lineageId: true, anchor: true, number: true },
    }),
    later.previousId === versionId
      ? db.paragraphAlignment.findMany({ where: { versionId: later.id }, select: { before: true, after: true } })
      : [],
  ]);
  const byId = new Map(after.map(({ id, anchor, number }) => [id, { anchor, number }]));
  const byLineage = new Map(after.map(({ lineageId, anchor, number }) => [lineageId, [{ anchor, number }]]));
  const aligned = new Map(
    rows.flatMap((row) => row.before.map((id) => [id, row.after.flatMap((other) => byId.get(other) ?? [])] as const)),
  );
  return new Map(before.map(({ id, lineageId }) => [id, aligned.get(id) ?? byLineage.get(lineageId) ?? []]));
}
