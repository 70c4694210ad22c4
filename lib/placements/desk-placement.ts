import { readRedline } from "@/lib/contributions/stored-redline";
import { type Localised, readLocalised } from "@/lib/kernel/localised";
import { type AuthorRow, publicAuthor, publicAuthorSelect } from "@/lib/protection/public-author";
import { type RedlineSegment, redline } from "@/lib/text/redline";
import type { AdoptionOutcome } from "./adoption";
import { contributionColumns } from "./load-placement";
import { measureProposal } from "./measure-proposal";
import { type ProposingComment, proposedWords } from "./proposed-words";

export type PlacementParagraph = { id: string; anchor: string; number: string | null; text: string };

/** A placement as the desk shows it: the comment with the words it was made on, and where they are now. */
export type DeskPlacement = {
  id: string;
  revision: number;
  state: "placed" | "moved" | "orphaned";
  /** 0 to 1. */
  score: number;
  confirmed: { at: Date; by: string | null } | null;
  /** False for what an organisation of the actor's own wrote. */
  mayConfirm: boolean;
  comment: {
    reference: string;
    organisation: string | null;
    stance: string | null;
    type: string;
    /** How the rapporteur answered it so far. */
    answer: string;
    language: string;
    bodyHtml: string;
    redline: RedlineSegment[] | null;
    changeNote: string | null;
    term: { from: string; to: string } | null;
  };
  from: PlacementParagraph & {
    label: Localised;
    language: string;
    quote: { start: number; text: string } | null;
  };
  to: PlacementParagraph[];
  /** Language of the later text. */
  language: string;
  /** From the words it was made on to those that stand there now; null for an orphan, or a text in another language. */
  change: RedlineSegment[] | null;
  /** What became of the proposed words; null when none were proposed. */
  adoption: { outcome: AdoptionOutcome; measure: number; redline: RedlineSegment[] } | null;
};

export const deskColumns = {
  id: true,
  revision: true,
  state: true,
  score: true,
  toParagraphIds: true,
  adoption: true,
  measure: true,
  confirmedAt: true,
  confirmedBy: { select: { name: true, email: true } },
  contribution: {
    select: {
      ...contributionColumns,
      type: true,
      disposition: true,
      language: true,
      bodyHtml: true,
      redline: true,
      changeNote: true,
      ...publicAuthorSelect,
    },
  },
  fromParagraph: {
    select: {
      id: true,
      anchor: true,
      number: true,
      text: true,
      version: { select: { label: true, language: true } },
    },
  },
  version: { select: { language: true } },
} as const;

type Said = { adoption: AdoptionOutcome | null; measure: number | null };

type Row = Said & {
  id: string;
  revision: number;
  state: DeskPlacement["state"];
  score: number;
  toParagraphIds: string[];
  confirmedAt: Date | null;
  confirmedBy: { name: string | null; email: string } | null;
  contribution: ProposingComment & {
    id: string;
    reference: string | null;
    type: string;
    disposition: string;
    language: string;
    bodyHtml: string;
    redline: unknown;
    changeNote: string | null;
  } & AuthorRow;
  fromParagraph: PlacementParagraph & { version: { label: unknown; language: string } };
  version: { language: string };
};

/** The stored row with its redlines. */
export function toDeskPlacement(
  row: Row,
  texts: ReadonlyMap<string, PlacementParagraph>,
  mayConfirm: boolean,
): DeskPlacement {
  const { contribution, version } = row;
  const { version: fromVersion, ...fromParagraph } = row.fromParagraph;
  const to = row.toParagraphIds.flatMap((id) => texts.get(id) ?? []);
  const words = proposedWords(contribution, fromParagraph.id);
  const { termFrom, termTo } = words;
  const isSameLanguage = fromVersion.language === version.language;
  return {
    id: row.id,
    revision: row.revision,
    state: row.state,
    score: row.score,
    confirmed:
      row.confirmedAt === null
        ? null
        : { at: row.confirmedAt, by: row.confirmedBy?.name ?? row.confirmedBy?.email ?? null },
    mayConfirm,
    comment: {
      reference: contribution.reference ?? "",
      organisation: publicAuthor(contribution)?.name ?? null,
      stance: contribution.stance,
      type: contribution.type,
      answer: contribution.disposition,
      language: contribution.language,
      bodyHtml: contribution.bodyHtml,
      redline: readRedline(contribution.redline),
      changeNote: contribution.changeNote,
      term: termFrom === null || termTo === null ? null : { from: termFrom, to: termTo },
    },
    from: {
      ...fromParagraph,
      label: readLocalised(fromVersion.label),
      language: fromVersion.language,
      quote: words.quote,
    },
    to,
    language: version.language,
    change: to.length === 0 || !isSameLanguage ? null : redline(fromParagraph.text, joined(to), version.language),
    adoption: adoptionOfRow(row, words, fromParagraph.text, to),
  };
}

function joined(paragraphs: readonly PlacementParagraph[]): string {
  return paragraphs.map(({ text }) => text).join("\n");
}

/** The redline is made anew from the two wordings that the measure was taken from. */
export function adoptionOfRow(
  { adoption, measure, version }: Said & { version: { language: string } },
  words: Parameters<typeof measureProposal>[0],
  base: string,
  to: readonly { text: string }[],
): DeskPlacement["adoption"] {
  if (adoption === null) return null;
  const current = to.map(({ text }) => text);
  const measured = measureProposal(words, base, current, version.language);
  return {
    outcome: adoption,
    measure: measure ?? 0,
    redline: measured === null ? [] : redline(measured.proposed, measured.current, version.language),
  };
}
