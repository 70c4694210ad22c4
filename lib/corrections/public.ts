import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { type CorrectableFact, correctableFacts } from "@/lib/organisations/correctable-facts";
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

/** What an entry of the directory stated before somebody corrected it. */
export type EntryCorrection = {
  id: string;
  fact: CorrectableFact;
  before: string;
  after: string;
  /** Null when not said. */
  source: string | null;
  /** Language of the source (BCP 47). */
  language: string;
  /** Day for which the new words hold; null when not said. */
  asOf: Date | null;
  acceptedAt: Date;
};

const mostShown = 200;

/** The accepted corrections of a verified organisation's entry, the latest first. */
export async function entryCorrections(organisationId: string): Promise<EntryCorrection[]> {
  const rows = await database().correction.findMany({
    where: { state: "standing", organisationId, organisation: { status: "verified" } },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: mostShown,
    select: {
      ...{ id: true, field: true, quote: true, correct: true, source: true, language: true, asOf: true },
      decidedAt: true,
    },
  });
  return rows.flatMap(({ field, quote, correct, decidedAt, ...row }) => {
    const fact = correctableFacts.find((known) => known === field);
    return fact === undefined || decidedAt === null
      ? []
      : [{ ...row, fact, before: quote, after: correct, acceptedAt: decidedAt }];
  });
}
