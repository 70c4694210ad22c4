import { database } from "@/lib/db/client";
import { newId } from "@/lib/kernel/ids";
import type { MadeConsultation } from "./consultation";

/** A paragraph of a text to be made: of the lineage of an earlier one, or a new one. */
type SketchedParagraph = { text: string; lineageOf?: string; number?: string; locked?: boolean };

/** The text that replaces the one of a consultation, published, with the lineage that was confirmed for it. */
export async function aNextText(at: MadeConsultation, sketch: readonly SketchedParagraph[]) {
  const db = database();
  const version = await db.draftVersion.create({
    data: {
      draftId: at.draft.id,
      slug: "rev-1",
      position: 2,
      label: { en: "Rev.1" },
      title: "Rev.1",
      language: "en",
      previousId: at.version.id,
      lineageConfirmedAt: new Date(),
    },
    select: { id: true, slug: true },
  });
  const paragraphs: { id: string; text: string }[] = [];
  for (const [index, paragraph] of sketch.entries()) paragraphs.push(await make(version.id, index + 1, paragraph));
  await db.draftVersion.update({ where: { id: at.version.id }, data: { status: "superseded" } });
  await db.draftVersion.update({ where: { id: version.id }, data: { status: "published", publishedAt: new Date() } });
  return { version, paragraphs };
}

async function make(versionId: string, position: number, { text, lineageOf, number, locked }: SketchedParagraph) {
  const db = database();
  const earlier =
    lineageOf === undefined
      ? null
      : await db.paragraph.findUniqueOrThrow({ where: { id: lineageOf }, select: { lineageId: true } });
  return db.paragraph.create({
    data: {
      versionId,
      lineageId: earlier?.lineageId ?? newId(),
      position,
      kind: "paragraph",
      depth: 0,
      number: number ?? String(position),
      anchor: `p${(number ?? String(position)).replaceAll(/[()]/g, "")}`,
      locked: locked ?? false,
      content: [{ type: "text", text }],
      html: text,
      text,
    },
    select: { id: true, text: true },
  });
}
