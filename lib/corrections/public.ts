import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { type CorrectedWords, toCorrectedWords } from "./corrected-words";
import { standingCorrections } from "./standing-corrections";

/** By contribution, what stands beside its published text. */
export function correctionsOf(ids: readonly string[], now: Date): Promise<Map<string, CorrectedWords[]>> {
  return standingCorrections(ids, now);
}

/** By paragraph, the corrections that stand beside a published text; nothing for one that is not published. */
export async function paragraphCorrections(versionId: string): Promise<Map<string, CorrectedWords[]>> {
  const rows = await database().correction.findMany({
    where: { state: "standing", paragraph: { versionId, version: publishedVersion() } },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, field: true, quote: true, correct: true, source: true, language: true, asOf: true },
      ...{ decidedAt: true, byItsSide: true, paragraphId: true },
      paragraph: { select: { version: { select: { publishedAt: true } } } },
    },
  });
  const byParagraph = Map.groupBy(rows, ({ paragraphId }) => paragraphId ?? "");
  return new Map(
    [...byParagraph].map(([id, found]) => [
      id,
      toCorrectedWords(
        found.map(({ decidedAt, paragraph, paragraphId: _at, ...row }) => ({
          ...row,
          acceptedAt: decidedAt ?? new Date(0),
          asPublished: paragraph?.version.publishedAt ?? null,
        })),
      ),
    ]),
  );
}
