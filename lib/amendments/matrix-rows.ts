import { type NormParagraph, norms, normsOf } from "./norm-of";

/** What the rows of a matrix stand for. */
export const matrixRowKinds = ["paragraph", "norm"] as const;
export type MatrixRowKind = (typeof matrixRowKinds)[number];

/** A row: a paragraph, one of the eleven norms with all paragraphs about it, or the text as a whole. */
export type MatrixRowHead = {
  /** Unique among the rows of one matrix. */
  key: string;
  kind: MatrixRowKind | "whole_text";
  /** The letter of a norm; null for everything else. */
  norm: string | null;
  /** The first paragraph it stands for; null for the whole text, and for a norm that the text does not name. */
  first: { anchor: string; number: string | null; text: string } | null;
  paragraphIds: string[];
};

type Listed = NormParagraph & { anchor: string; number: string | null; text: string };

/** Key of the row of what is said about the text as a whole. */
export const wholeText = "whole_text";

/**
 * The rows of a matrix in the order of the text. Headings are no rows unless somebody spoke
 * of one; of the norms there are always eleven.
 *
 * @param spokenOf whether there is a published comment on this paragraph.
 */
export function matrixRows(
  kind: MatrixRowKind,
  paragraphs: readonly Listed[],
  spokenOf: (id: string) => boolean,
): MatrixRowHead[] {
  if (kind === "norm") return normRows(paragraphs);
  return paragraphs
    .filter(({ kind: is, id }) => is === "paragraph" || spokenOf(id))
    .map(({ id, anchor, number, text }): MatrixRowHead => {
      return { key: id, kind: "paragraph", norm: null, first: { anchor, number, text }, paragraphIds: [id] };
    });
}

/** The row of what is said about the text as a whole; it stands behind all others. */
export const wholeTextRow: MatrixRowHead = {
  key: wholeText,
  kind: "whole_text",
  norm: null,
  first: null,
  paragraphIds: [],
};

function normRows(paragraphs: readonly Listed[]): MatrixRowHead[] {
  const normOf = normsOf(paragraphs);
  return norms.map((name) => {
    const about = paragraphs.filter(({ id }) => normOf.get(id) === name);
    const first = about.find(({ kind }) => kind === "paragraph");
    return {
      key: name,
      kind: "norm",
      norm: name.slice("norm-".length),
      first: first === undefined ? null : { anchor: first.anchor, number: first.number, text: first.text },
      paragraphIds: about.map(({ id }) => id),
    };
  });
}
