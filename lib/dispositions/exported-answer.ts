import { cellSeparator, type ListTable } from "@/lib/text/list-table";
import type { PublicAnswer } from "./public-table";

/** An answer as the public API gives it; instants are RFC 3339 in UTC. */
export function exportedAnswer({ answer, paragraphs, version, ...row }: PublicAnswer) {
  const numbers = new Map(paragraphs.map(({ id, number }) => [id, number]));
  return {
    reference: row.reference,
    kind: row.kind,
    organisation: row.organisation,
    draft: row.draft.slug,
    version: version.slug,
    paragraphs: paragraphs.map(({ anchor, number }) => ({ anchor, number })),
    stance: row.stance,
    disposition: answer.state,
    observation: answer.observation,
    language: answer.language,
    mergedInto: answer.mergedInto,
    byParagraph: answer.paragraphs.map(({ paragraphId, state, observation }) => ({
      number: numbers.get(paragraphId) ?? null,
      disposition: state,
      observation,
    })),
    publishedAt: answer.publishedAt.toISOString(),
    reply: answer.reply === null ? null : { ...answer.reply, submittedAt: answer.reply.submittedAt.toISOString() },
  };
}

export type ExportedAnswer = ReturnType<typeof exportedAnswer>;

const columns = [
  "reference",
  "kind",
  "organisation",
  "draft",
  "version",
  "paragraphs",
  "stance",
  "disposition",
  "observation",
  "language",
  "mergedInto",
  "byParagraph",
  "publishedAt",
  "reply",
];

/** Answers as a table. */
export function answerTable(answers: readonly ExportedAnswer[]): ListTable {
  return {
    columns,
    rows: answers.map(({ organisation, paragraphs, byParagraph, reply, ...row }) => ({
      ...row,
      organisation: organisation?.name ?? "",
      paragraphs: paragraphs.map(({ anchor, number }) => number ?? anchor).join(cellSeparator),
      byParagraph: byParagraph
        .map(({ number, disposition, observation }) =>
          [number ?? "", disposition, observation].filter((part) => part !== "").join(": "),
        )
        .join(cellSeparator),
      reply: reply?.text ?? "",
    })),
  };
}
