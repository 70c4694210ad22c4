import { type Database, database } from "@/lib/db/client";
import { type Step, stepsOf } from "./lineage-step";
import type { LaterText } from "./propose-placement";

/** A version on which comments can be placed: its lineage is confirmed. */
export type LaterVersion = LaterText & {
  id: string;
  /** The version it goes on from. */
  previousId: string;
  /** Whether its text may still change. */
  isDraft: boolean;
  /** Where each paragraph of the version before went. */
  steps: Map<string, Step>;
};

/** Null where there is nothing to place: no version before, or nobody confirmed the lineage yet. */
export async function readLaterVersion(versionId: string): Promise<LaterVersion | null> {
  const version = await database().draftVersion.findUnique({
    where: { id: versionId },
    select: {
      id: true,
      status: true,
      language: true,
      previousId: true,
      lineageConfirmedAt: true,
      paragraphs: { orderBy: { position: "asc" }, select: { id: true, text: true } },
      alignments: {
        orderBy: { position: "asc" },
        select: { kind: true, before: true, after: true, score: true, moved: true },
      },
    },
  });
  if (version === null || version.previousId === null || version.lineageConfirmedAt === null) return null;
  const { alignments, paragraphs, previousId, status } = version;
  return {
    id: version.id,
    previousId,
    isDraft: status === "draft",
    language: version.language,
    paragraphs,
    places: new Map(paragraphs.map(({ id }, place) => [id, place])),
    isNew: new Set(alignments.filter(({ kind }) => kind === "new").flatMap(({ after }) => after)),
    steps: stepsOf(alignments),
  };
}

/** Versions that go on from this one and whose lineage is confirmed. */
export async function successorsOf(db: Database, versionId: string): Promise<string[]> {
  const rows = await db.draftVersion.findMany({
    where: { previousId: versionId, lineageConfirmedAt: { not: null } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
