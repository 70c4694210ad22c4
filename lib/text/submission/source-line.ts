/** A line of a document without structure of its own: a plain text, or the text of a PDF. */
export type SourceLine = {
  /** Cleaned, tabs as single spaces, raised note marks between `raisedFrom` and `raisedTo`. */
  text: string;
  /** Counted from 1 through the document. */
  number: number;
  /** Counted from 1; a plain text has pages where it holds form feeds. */
  page: number;
  /** Empty lines before it, or as many as fit into the space before it. */
  blanksBefore: number;
  /** Height of its letters in points; null where the document does not say. */
  size: number | null;
  /** Whether white space follows it, which tells a broken word from a finished one. */
  closed: boolean;
  /** Whether it ended with a soft hyphen, so that the word goes on. */
  hyphenated: boolean;
  /** Whether it is set differently from the running text, as headings are. */
  apart: boolean;
};

/** Where in the source something stands, for a person to find it. */
export type SourcePlace = {
  /** Null where the document has no pages. */
  page: number | null;
  /** The line of a text, or the paragraph of a document that has no lines; from 1. */
  line: number;
};

/*
 * Non-characters, which cleaning removes from every source: what is between them was put there by a reader of ours.
 * Raised figures, and references to notes and doubts once they are known.
 */
export const raisedFrom = "\uFDD0";
export const raisedTo = "\uFDD1";
export const referenceFrom = "\uFDD2";
export const referenceTo = "\uFDD3";
export const doubtFrom = "\uFDD4";
export const doubtTo = "\uFDD5";

/** A line without the signs that mark raised figures. */
export function withoutSigns(text: string): string {
  return text.replace(/[\uFDD0-\uFDD5]/g, "");
}

/** What a line shows as text for a rule about its words. */
export function placeOf(line: SourceLine, hasPages: boolean): SourcePlace {
  return { page: hasPages ? line.page : null, line: line.number };
}
