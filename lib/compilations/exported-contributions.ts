import { stringify } from "csv-stringify/sync";
import { correctionsCell } from "@/lib/corrections/exported-corrections";
import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import { type CommentCells, cellsOf, commentColumns } from "./exported-comment";
import type { ListedComment } from "./public-contributions";
import type { WholeInput } from "./read-whole-inputs";

/** A comment or an input of a consultation, with the addresses of the files beside it. */
export type WholeContribution = { files: string[] } & (
  | { kind: "comment"; comment: ListedComment }
  | { kind: "input"; input: WholeInput }
);

/** What an input has and a comment has not, but for the kind and the files; behind the columns of comments. */
const inputColumns = ["title", "about", "joint", "part", "number", "question", "norm", "keyMessage"] as const;
const furtherColumns = ["recommendation", "answer", "choices", "attachments", "signatories"] as const;
const columns = [...commentColumns, "kind", ...inputColumns, ...furtherColumns] as const;

type Cells = Partial<Record<(typeof columns)[number], string | null>>;

/** The first line of the CSV of all contributions. */
export function contributionsHead(): string {
  return stringify([[...columns]], { record_delimiter: "\r\n" });
}

/**
 * Contributions as lines of CSV (RFC 4180): a comment is one, an input one for each of its answers, which repeats what is
 * said of the input. Words that a spreadsheet would take for a formula get an apostrophe before them.
 */
export function contributionLines(contributions: readonly WholeContribution[]): string {
  return stringify(contributions.flatMap(rowsOf), {
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
}

/** The same as a table of a list, which has no sections. */
export function contributionTable(contributions: readonly WholeContribution[]): ListTable {
  return {
    columns: columns.filter((column) => column !== "section"),
    rows: contributions
      .flatMap(rowsOf)
      .map((cells) => Object.fromEntries(columns.map((name) => [name, cells[name] ?? null]))),
  };
}

function rowsOf(contribution: WholeContribution): Cells[] {
  const attachments = contribution.files.join(cellSeparator) || null;
  if (contribution.kind === "input") return inputRows(contribution.input, attachments);
  const { comment } = contribution;
  const text = `${comment.draft.slug}:${comment.version.slug}`;
  return [{ ...cellsOf({ comment, text, section: "" }), kind: "comment", attachments }];
}

function inputRows(input: WholeInput, attachments: string | null): Cells[] {
  const shared = sharedCells(input);
  const whole = {
    ...shared,
    ...{ kind: "input", title: input.title, about: input.about, joint: input.joint ? "yes" : "no", attachments },
    signatories: input.signatories.map(({ name }) => name).join(cellSeparator),
  };
  // Files alone are an input too.
  if (input.answers.length === 0) return [{ ...whole, corrections: correctionsCell(input.corrections, cellSeparator) }];
  return input.answers.map(
    ({ part, number, question, norm, keyMessage, recommendation, text, choices, corrections }) => ({
      ...whole,
      ...{ part, number, question, norm, keyMessage, recommendation, answer: text },
      choices: choices.join(cellSeparator),
      corrections: correctionsCell(corrections, cellSeparator),
    }),
  );
}

/** What an input has in the columns of a comment. */
function sharedCells(input: WholeInput): Partial<CommentCells> {
  const { reference, url, organisation, stakeholderGroup, receivedAt, publishedAt, language, sha256 } = input;
  return {
    ...{ reference, url, organisation, stakeholderGroup, receivedAt, publishedAt, language, sha256 },
    late: input.late ? "yes" : "no",
    redacted: input.redacted ? "yes" : "no",
    disposition: input.disposition?.state ?? null,
    observation: input.disposition?.observation ?? null,
    topics: input.topics.join(cellSeparator),
    impacts: input.impacts.join(cellSeparator),
  };
}
