import type { Database } from "@/lib/db/client";
import { normalisedWords, shinglesOf } from "./text-print";

/** Texts that are looked at, the latest, with translations: letters quote the one they answer, seldom an older one. */
const mostVersions = 8;
/** Texts that stay in memory, one set of some hundred kilobytes each. */
const mostKept = 16;

/** By version. What was published never changes, so that nothing here goes stale. */
const kept = new Map<string, ReadonlySet<number>>();

/**
 * The shingles of the texts that a consultation is about. Where they are left out of a comparison (see `printOf`), two
 * letters are not alike because both quote the paragraph they are about: quoted and boilerplate text is what makes
 * near-duplicate search err (Broder 1997; Theobald, Siddharth, Paepcke, "SpotSigs", SIGIR 2008).
 */
export async function draftShingles(
  db: Pick<Database, "draftVersion" | "paragraph">,
  consultationId: string,
): Promise<ReadonlySet<number>> {
  const versions = await db.draftVersion.findMany({
    where: { draft: { consultationId }, status: { not: "draft" } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostVersions,
    select: { id: true },
  });
  const all = new Set<number>();
  for (const { id } of versions) {
    for (const hash of kept.get(id) ?? (await readShingles(db, id))) all.add(hash);
  }
  return all;
}

async function readShingles(db: Pick<Database, "paragraph">, versionId: string): Promise<ReadonlySet<number>> {
  const paragraphs = await db.paragraph.findMany({ where: { versionId }, select: { text: true } });
  const found = new Set(paragraphs.flatMap(({ text }) => shinglesOf(normalisedWords(text))));
  for (const oldest of kept.keys()) {
    if (kept.size < mostKept) break;
    kept.delete(oldest);
  }
  kept.set(versionId, found);
  return found;
}
