import { type Database, database } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import type { Alignment } from "@/lib/text/alignment/alignment";
import { type ComparedParagraph, withRedlines } from "@/lib/text/alignment/compare-texts";
import { type LineagedParagraph, readAligned, sharedLineages } from "./aligned-paragraphs";
import { packComparison, packedComparisonSchema, unpackComparison } from "./packed-comparison";

/** Count it up when the way of comparing changes: what was kept by another number is computed anew. */
const method = 1;

/**
 * Two versions of a draft, compared paragraph by paragraph (see `compareTexts`), in the order of the later one. Of
 * two versions that follow one another the confirmed lineage is taken; otherwise paragraphs that share a lineage are
 * known to be the same. Computed once and kept, unless one of the two is still being written. Does not ask who may
 * see the versions: the caller has.
 */
export async function keptComparison(fromVersionId: string, toVersionId: string): Promise<ComparedParagraph[]> {
  const db = database();
  const [from, to] = await Promise.all([readVersion(db, fromVersionId), readVersion(db, toVersionId)]);
  const frozen = from.status !== "draft" && to.status !== "draft";
  const kept = frozen ? await readKept(db, from.id, to.id) : null;
  if (kept !== null) return unpackComparison(kept, from.paragraphs, to.paragraphs);
  const aligned = (await confirmedLineage(db, from.id, to)) ?? alignNow(from.paragraphs, to);
  const compared = withRedlines(aligned, from.paragraphs, to.paragraphs, to.language);
  if (frozen) {
    const result = packComparison(compared, from.paragraphs, to.paragraphs);
    const computedAt = await databaseNow(db);
    // Two readers at once compute the same; the database takes either.
    await db.comparison.upsert({
      where: { fromId_toId: { fromId: from.id, toId: to.id } },
      create: { fromId: from.id, toId: to.id, method, result, computedAt },
      update: { method, result, computedAt },
    });
  }
  return compared;
}

type ReadVersion = Awaited<ReturnType<typeof readVersion>>;

async function readVersion(db: Database, id: string) {
  const version = await db.draftVersion.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, language: true, previousId: true, lineageConfirmedAt: true },
  });
  return { ...version, paragraphs: await readAligned(db, id) };
}

async function readKept(db: Database, fromId: string, toId: string) {
  const row = await db.comparison.findUnique({
    where: { fromId_toId: { fromId, toId } },
    select: { method: true, result: true },
  });
  if (row?.method !== method) return null;
  const read = packedComparisonSchema.safeParse(row.result);
  return read.success ? read.data : null;
}

async function confirmedLineage(db: Database, fromId: string, to: ReadVersion): Promise<Alignment[] | null> {
  if (to.previousId !== fromId || to.lineageConfirmedAt === null) return null;
  return db.paragraphAlignment.findMany({
    where: { versionId: to.id },
    orderBy: { position: "asc" },
    select: { kind: true, before: true, after: true, score: true, moved: true, renumbered: true },
  });
}

function alignNow(before: LineagedParagraph[], to: ReadVersion): Alignment[] {
  const pairs = sharedLineages(before, to.paragraphs);
  return alignParagraphs(before, to.paragraphs, to.language, { pairs, held: [] });
}
