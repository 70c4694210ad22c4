import { publishedBy } from "@/lib/contributions/published-by";
import { database } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import type { RedlineSegment } from "@/lib/text/redline";
import { adoptionOfRow } from "./desk-placement";
import { proposedWords, wordsColumns } from "./proposed-words";
import { type PublicCause, shownCause, toPublicCause } from "./public-cause";

/** A paragraph of a later version as a link shows it; a heading has no number. */
export type PlacedParagraph = { anchor: string; number: string | null; text: string };

/** Where a comment on one paragraph stands in one later version, as a person confirmed it. */
export type PublicPlacement = {
  /** The later version, with the address of its reading page. */
  version: { slug: string; label: Localised; language: string; draft: string; consultation: string };
  from: { id: string } & PlacedParagraph;
  state: "placed" | "moved" | "orphaned";
  /** In the order of the later version; empty when the paragraph is gone. */
  to: PlacedParagraph[];
  /** What became of the words it proposed, in percent of its changes; null when it proposed none. */
  adoption: {
    outcome: "verbatim" | "in_part" | "not_adopted";
    measure: number;
    /** From the words it proposed to the words that stand there now. */
    redline: RedlineSegment[];
  } | null;
  confirmedAt: Date;
};

const shownParagraph = { id: true, anchor: true, number: true, text: true, position: true } as const;

/** Where a published contribution stands in each later published version, in their order; only what was confirmed. */
export async function placementsOf(contributionId: string, now: Date): Promise<PublicPlacement[]> {
  const rows = await database().placement.findMany({
    where: {
      contributionId,
      confirmedAt: { not: null },
      version: publishedVersion(),
      contribution: publishedBy(now),
    },
    orderBy: [{ version: { position: "asc" } }, { fromParagraph: { position: "asc" } }, { id: "asc" }],
    select: {
      state: true,
      toParagraphIds: true,
      adoption: true,
      measure: true,
      confirmedAt: true,
      contribution: { select: wordsColumns },
      fromParagraph: { select: shownParagraph },
      version: {
        select: {
          slug: true,
          label: true,
          language: true,
          draft: { select: { slug: true, consultation: { select: { slug: true } } } },
        },
      },
    },
  });
  const targets = await paragraphsById(rows.flatMap((row) => row.toParagraphIds));
  return rows.map((row) => {
    const to = row.toParagraphIds.flatMap((id) => targets.get(id) ?? []);
    const { draft, label, slug, language } = row.version;
    return {
      version: {
        slug,
        language,
        label: readLocalised(label),
        draft: draft.slug,
        consultation: draft.consultation.slug,
      },
      from: row.fromParagraph,
      state: row.state,
      to,
      adoption: adoptionOfRow(row, proposedWords(row.contribution, row.fromParagraph.id), row.fromParagraph.text, to),
      confirmedAt: row.confirmedAt ?? now,
    };
  });
}

async function paragraphsById(ids: string[]): Promise<Map<string, PlacedParagraph>> {
  if (ids.length === 0) return new Map();
  const rows = await database().paragraph.findMany({ where: { id: { in: ids } }, select: shownParagraph });
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many published comments on earlier versions stand on each paragraph of a published version, by paragraph. */
export async function placedOn(
  versionId: string,
  paragraphIds: string[],
  now: Date,
): Promise<Map<string, { count: number; references: string[] }>> {
  const rows = await database().placement.findMany({
    where: {
      versionId,
      confirmedAt: { not: null },
      toParagraphIds: { hasSome: paragraphIds },
      version: publishedVersion(),
      contribution: publishedBy(now),
    },
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    select: { toParagraphIds: true, contribution: { select: { reference: true } } },
  });
  const asked = new Set(paragraphIds);
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const id of row.toParagraphIds) {
      if (!asked.has(id)) continue;
      const references = found.get(id) ?? new Set();
      found.set(id, references.add(row.contribution.reference ?? ""));
    }
  }
  return new Map([...found].map(([id, references]) => [id, { count: references.size, references: [...references] }]));
}

/** The published contributions that the changes of a published version go back to, by the lineage of the paragraph. */
export async function causesOf(versionId: string, now: Date): Promise<Map<string, PublicCause[]>> {
  const rows = await database().cause.findMany({
    where: { versionId, version: publishedVersion(), contribution: publishedBy(now) },
    orderBy: [{ at: "asc" }, { contributionId: "asc" }],
    select: shownCause,
  });
  const causes = new Map<string, PublicCause[]>();
  for (const row of rows) {
    const list = causes.get(row.lineageId) ?? [];
    list.push(toPublicCause(row));
    causes.set(row.lineageId, list);
  }
  return causes;
}
