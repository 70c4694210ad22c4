import { stringify } from "csv-stringify/sync";
import { correctionsCell, exportedCorrections } from "@/lib/corrections/exported-corrections";
import { inLocale } from "@/lib/kernel/localised";
import { partAnchor } from "@/lib/text/part-anchor";
import type { PublicInput } from "./read-inputs";
import { partName } from "./schema";

/** What parts several values of one cell of a CSV file. */
const cellSeparator = " | ";

/** Every answer of an input as the public API gives it, each with all that says whose it is; instants RFC 3339 in UTC. */
export function exportedAnswers(input: PublicInput, site: string) {
  return input.answers.map((answer) => ({
    reference: input.reference,
    address: `${site}/en/contributions/${input.reference}`,
    title: input.title,
    author: input.author === null ? null : { slug: input.author.slug, name: input.author.name },
    stakeholderGroup: input.author?.stakeholderGroup ?? null,
    country: input.author?.country ?? null,
    joint: input.joint,
    late: input.late,
    redacted: input.redacted,
    language: input.language,
    publishedAt: input.publishedAt.toISOString(),
    part: partName({ round: input.round.position, key: answer.key }),
    number: answer.question?.number ?? null,
    question: answer.question === null ? null : inLocale(answer.question.title, input.language).text,
    norm: answer.norm,
    keyMessage: answer.keyMessage,
    recommendation: answer.recommendation,
    text: answer.bodyText === "" ? null : answer.bodyText,
    choices: answer.choices.map((label) => inLocale(label, input.language).text),
    corrections: exportedCorrections([...input.corrections, ...answer.corrections]),
    partAddress: `${site}/en/contributions/${input.reference}#${partAnchor(answer.key)}`,
    signatories: input.signatories,
  }));
}

export type ExportedInputAnswer = ReturnType<typeof exportedAnswers>[number];

const columns = [
  "reference",
  "address",
  "title",
  "author",
  "stakeholderGroup",
  "country",
  "joint",
  "late",
  "redacted",
  "language",
  "publishedAt",
  "part",
  "number",
  "question",
  "norm",
  "keyMessage",
  "recommendation",
  "text",
  "choices",
  "corrections",
  // Whoever counts columns finds those that came later behind the others.
  "partAddress",
  "signatories",
];

/** The head of the CSV (RFC 4180). */
export function answersCsvHead(): string {
  return stringify([columns], { record_delimiter: "\r\n" });
}

/** Lines of the CSV. Words that a spreadsheet would take for a formula get an apostrophe before them. */
export function answersCsvLines(answers: readonly ExportedInputAnswer[]): string {
  return stringify(
    answers.map(({ author, choices, joint, late, redacted, corrections, signatories, ...row }) => ({
      ...row,
      author: author?.name ?? "",
      joint: joint ? "yes" : "no",
      late: late ? "yes" : "no",
      redacted: redacted ? "yes" : "no",
      choices: choices.join(cellSeparator),
      corrections: correctionsCell(corrections, cellSeparator),
      signatories: signatories.map(({ name }) => name).join(cellSeparator),
    })),
    { columns, escape_formulas: true, record_delimiter: "\r\n" },
  );
}
