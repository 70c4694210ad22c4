import { stringify } from "csv-stringify/sync";
import { correctionsCell, exportedCorrections } from "@/lib/corrections/exported-corrections";
import { cellSeparator } from "@/lib/text/list-table";
import type { CompiledComment } from "./compiled-comment";

/** A published comment as the public API and the JSON files give it. Null is not stated; instants are RFC 3339. */
export function exportedComment(comment: CompiledComment, site: string) {
  const { organisation, answer } = comment;
  return {
    reference: comment.reference,
    url: `${site}/en/contributions/${comment.reference}`,
    organisation: organisation === null ? null : { slug: organisation.slug, name: organisation.name },
    stakeholderGroup: organisation?.stakeholderGroup ?? null,
    receivedAt: comment.submittedAt.toISOString(),
    publishedAt: comment.publishedAt.toISOString(),
    late: comment.late,
    topics: comment.topics,
    impacts: comment.impacts,
    type: comment.type,
    stance: comment.stance,
    addPosition: comment.addPosition,
    language: comment.language,
    paragraphs: comment.places.map(({ number, anchor, quote }) => ({ number, anchor, quote })),
    reasons: comment.reasonsText,
    proposedText: comment.proposedText,
    redline: comment.redline,
    changeNote: comment.changeNote,
    fallback: comment.fallback,
    termReplacement: comment.term,
    redacted: comment.redacted,
    sha256: comment.sha256,
    corrections: exportedCorrections(comment.corrections),
    disposition: answer,
  };
}

type ExportedComment = ReturnType<typeof exportedComment>;

export const commentColumns = [
  "text",
  "section",
  "reference",
  "url",
  "organisation",
  "stakeholderGroup",
  "receivedAt",
  "publishedAt",
  "late",
  "paragraphs",
  "quotes",
  "type",
  "stance",
  "addPosition",
  "language",
  "proposedText",
  "changeNote",
  "fallbackStance",
  "fallbackText",
  "termFrom",
  "termTo",
  "reasons",
  "redacted",
  "sha256",
  "disposition",
  "observation",
  "corrections",
  // Whoever counts columns finds those that came later behind the others.
  "topics",
  "impacts",
] as const;

/** The first line of a CSV file of comments. */
export function csvHead(): string {
  return stringify([[...commentColumns]], { record_delimiter: "\r\n" });
}

/**
 * A comment of a list: `text` is the version it is on, as in guidance:zero-draft, and `section` where it stands in a
 * compilation, empty outside one.
 */
export type CsvRow = { comment: ExportedComment; text: string; section: string };

/**
 * Comments as lines of CSV (RFC 4180). Words that a spreadsheet would take for a formula get an apostrophe before them.
 */
export function csvLines(rows: readonly CsvRow[]): string {
  return stringify(rows.map(cellsOf), {
    columns: [...commentColumns],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

/** What stands in the columns of a comment; null is not stated. */
export type CommentCells = Record<(typeof commentColumns)[number], string | null>;

export function cellsOf({ comment, text, section }: CsvRow): CommentCells {
  const { paragraphs, fallback, termReplacement, disposition } = comment;
  const quotes = paragraphs.flatMap(({ quote }) => (quote === null ? [] : [quote]));
  return {
    text,
    section,
    reference: comment.reference,
    url: comment.url,
    organisation: comment.organisation?.name ?? null,
    stakeholderGroup: comment.stakeholderGroup,
    receivedAt: comment.receivedAt,
    publishedAt: comment.publishedAt,
    late: comment.late ? "yes" : "no",
    paragraphs: paragraphs.map(({ number, anchor }) => number ?? anchor).join(cellSeparator),
    quotes: quotes.join(cellSeparator),
    type: comment.type,
    stance: comment.stance,
    addPosition: comment.addPosition,
    language: comment.language,
    proposedText: comment.proposedText,
    changeNote: comment.changeNote,
    fallbackStance: fallback?.stance ?? null,
    fallbackText: fallback?.text ?? null,
    termFrom: termReplacement?.from ?? null,
    termTo: termReplacement?.to ?? null,
    reasons: comment.reasons,
    redacted: comment.redacted ? "yes" : "no",
    sha256: comment.sha256,
    disposition: disposition?.state ?? null,
    observation: disposition?.observation ?? null,
    corrections: correctionsCell(comment.corrections, cellSeparator),
    topics: comment.topics.join(cellSeparator),
    impacts: comment.impacts.join(cellSeparator),
  };
}
