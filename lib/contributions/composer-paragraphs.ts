import type { Database } from "@/lib/db/client";
import { notFound } from "@/lib/kernel/errors";
import { openingWords } from "./opening-words";

/** The paragraph a composer was opened for, as it stands in the text. */
export type ComposerParagraph = {
  id: string;
  number: string | null;
  anchor: string;
  html: string;
  text: string;
  locked: boolean;
};

/** A further paragraph that may be ticked. */
export type OfferedParagraph = { id: string; number: string | null; opening: string; chosen: boolean };

/** Paragraphs before and after the one in view that are offered; all others are called by their numbers. */
const neighbours = 8;

const openingLength = 90;

/** The paragraph in view. Refuses one of another version as not_found. */
export async function findParagraph(db: Database, versionId: string, id: string) {
  const paragraph = await db.paragraph.findFirst({
    where: { id, versionId },
    select: { id: true, number: true, anchor: true, html: true, text: true, locked: true, position: true },
  });
  if (paragraph === null) throw notFound();
  return paragraph;
}

/** What may be ticked beside the paragraph in view: what is chosen already, and its neighbours, in their order. */
export async function findOffered(
  db: Database,
  versionId: string,
  inView: { id: string; position: number } | null,
  chosen: readonly string[],
): Promise<OfferedParagraph[]> {
  const near =
    inView === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            position: { gte: inView.position - neighbours, lte: inView.position + neighbours },
          },
        ];
  if (near.length === 0 && chosen.length === 0) return [];
  const rows = await db.paragraph.findMany({
    where: { versionId, OR: [{ id: { in: [...chosen] } }, ...near] },
    select: { id: true, number: true, text: true },
    orderBy: { position: "asc" },
  });
  return rows
    .filter(({ id }) => id !== inView?.id)
    .map(({ id, number, text }) => ({
      id,
      number,
      opening: openingWords(text, openingLength),
      chosen: chosen.includes(id),
    }));
}
