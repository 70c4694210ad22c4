import type { Database } from "@/lib/db/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { ComparedText } from "./propose-themes";

export type CurrentText = ComparedText & { title: Localised; versionId: string };

/** The latest published text of one draft in its own language; null where there is none. */
export async function currentText(db: Database, draftId: string): Promise<CurrentText | null> {
  const [text = null] = await textsOf(db, { id: draftId });
  return text;
}

/** Of each draft of a consultation the latest published text in its own language, in the order of the drafts. */
export function currentTexts(db: Database, consultationId: string): Promise<CurrentText[]> {
  return textsOf(db, { consultationId });
}

async function textsOf(db: Database, where: { id: string } | { consultationId: string }): Promise<CurrentText[]> {
  const drafts = await db.draft.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      versions: {
        where: { status: { not: "draft" }, translationOfId: null },
        orderBy: { position: "desc" },
        take: 1,
        select: { id: true, language: true },
      },
    },
  });
  const versionIds = drafts.flatMap(({ versions }) => versions.map(({ id }) => id));
  const paragraphs = await db.paragraph.findMany({
    where: { versionId: { in: versionIds } },
    orderBy: { position: "asc" },
    select: {
      id: true,
      versionId: true,
      lineageId: true,
      kind: true,
      depth: true,
      number: true,
      anchor: true,
      aliases: true,
      text: true,
    },
  });
  const byVersion = Map.groupBy(paragraphs, ({ versionId }) => versionId);
  return drafts.flatMap(({ id, title, versions: [version] }) =>
    version === undefined
      ? []
      : [
          {
            draftId: id,
            title: readLocalised(title),
            versionId: version.id,
            language: version.language,
            paragraphs: byVersion.get(version.id) ?? [],
          },
        ],
  );
}
