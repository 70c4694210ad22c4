import { publishedBy } from "@/lib/contributions/published-by";
import { readRedline, type StoredRedline } from "@/lib/contributions/stored-redline";
import { type Database, database } from "@/lib/db/client";
import { type AuthorRow, type PublicAuthor, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";

/** Under whose name a proposal stands; null for a person who answered a round open to everyone. */
export type ProposalSponsor = PublicAuthor | null;

/** What one published comment asks for: a position on the text, with words where it gives them. */
export type Proposal = {
  contributionId: string;
  reference: string;
  kind: "change" | "delete" | "add" | "keep";
  /** Where a paragraph of its own is to be added; null where nothing is added, or words within the paragraph. */
  addPosition: "before" | "after" | null;
  /** Paragraphs it is about; none for the whole text. */
  paragraphIds: string[];
  /** The whole paragraph as it should read, or the paragraph to add; null where no words are given. */
  text: string | null;
  redline: StoredRedline | null;
  /** The exact words it is about; null for whole paragraphs. */
  quote: { paragraphId: string; start: number; text: string } | null;
  /** What is asked for if this does not prevail; null when nothing is. */
  fallback: { stance: "change" | "keep"; text: string | null; redline: StoredRedline | null } | null;
  /** The change in the writer's own words, where it is no exact wording. */
  changeNote: string | null;
  sponsor: ProposalSponsor;
  publishedAt: Date;
};

/** A published wish to have one term replaced wherever it stands. */
export type TermReplacement = {
  contributionId: string;
  reference: string;
  from: string;
  to: string;
  /** Paragraphs it is limited to; none for the whole text. */
  paragraphIds: string[];
  sponsor: ProposalSponsor;
  publishedAt: Date;
};

const sponsored = {
  id: true,
  reference: true,
  publishedAt: true,
  ...publicAuthorSelect,
} as const;

const shown = {
  ...sponsored,
  stance: true,
  addPosition: true,
  proposedText: true,
  redline: true,
  changeNote: true,
  fallbackStance: true,
  fallbackText: true,
  fallbackRedline: true,
  targets: { select: { paragraphId: true, quote: true, quoteStart: true } },
} as const;

/**
 * What published comments on a version ask for, in the order of their publication. With `paragraphIds` only what is
 * about one of them; what is about the whole text comes when no paragraphs are named, or with an empty list alone.
 *
 * @param now decides which rounds may be seen.
 */
export async function publishedProposals(
  versionId: string,
  now: Date,
  paragraphIds?: readonly string[],
  db: Database = database(),
): Promise<Proposal[]> {
  const rows = await db.contribution.findMany({
    where: {
      versionId,
      kind: "comment",
      stance: { not: null },
      termFrom: null,
      ...publishedBy(now),
      ...targeting(paragraphIds),
    },
    select: shown,
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap((row) => {
    if (row.stance === null) return [];
    const quoted = row.targets.find((target) => target.quote !== null && target.quoteStart !== null);
    return {
      ...signed(row, now),
      kind: row.stance,
      addPosition: row.addPosition,
      paragraphIds: row.targets.map((target) => target.paragraphId),
      text: row.proposedText,
      redline: readRedline(row.redline),
      quote:
        quoted === undefined
          ? null
          : { paragraphId: quoted.paragraphId, start: quoted.quoteStart ?? 0, text: quoted.quote ?? "" },
      fallback: fallbackOf(row.fallbackStance, row.fallbackText, row.fallbackRedline),
      changeNote: row.changeNote,
    };
  });
}

/** Published wishes to replace a term, in the order of their publication. */
export async function publishedTermReplacements(
  versionId: string,
  now: Date,
  db: Database = database(),
): Promise<TermReplacement[]> {
  const rows = await db.contribution.findMany({
    where: { versionId, kind: "comment", termFrom: { not: null }, ...publishedBy(now) },
    select: { ...sponsored, termFrom: true, termTo: true, targets: { select: { paragraphId: true } } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    ...signed(row, now),
    from: row.termFrom ?? "",
    to: row.termTo ?? "",
    paragraphIds: row.targets.map((target) => target.paragraphId),
  }));
}

function targeting(paragraphIds: readonly string[] | undefined) {
  if (paragraphIds === undefined) return {};
  if (paragraphIds.length === 0) return { targets: { none: {} } };
  return { targets: { some: { paragraphId: { in: [...paragraphIds] } } } };
}

type SignedRow = AuthorRow & { id: string; reference: string | null; publishedAt: Date | null };

function signed(row: SignedRow, now: Date) {
  return {
    contributionId: row.id,
    reference: row.reference ?? "",
    sponsor: publicAuthor(row),
    publishedAt: row.publishedAt ?? now,
  };
}

function fallbackOf(stance: string | null, text: string | null, redline: unknown): Proposal["fallback"] {
  if (stance !== "change" && stance !== "keep") return null;
  return { stance, text, redline: readRedline(redline) };
}
