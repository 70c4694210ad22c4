/** A stretch of words in one dress; \n in its text is a line break. */
export type Run = {
  text: string;
  mark?: "inserted" | "deleted";
  bold?: boolean;
  italic?: boolean;
  /** Small and above the line, as the number of a footnote. */
  raised?: boolean;
  /** http, https or mailto, checked. */
  href?: string;
};

/**
 * How a paragraph of a file looks: the words of the draft, what is asked for in their place, reasons, a label over what
 * follows, facts in small letters (about: those under a heading, which stay with what follows), a fingerprint.
 */
export type ParagraphStyle = "text" | "wording" | "reasons" | "label" | "about" | "facts" | "code";

export type FileBlock =
  | { kind: "heading"; level: 1 | 2 | 3; text: string; language: string; inContents: boolean }
  | {
      kind: "paragraph";
      style: ParagraphStyle;
      /** BCP 47; it decides direction, line breaking and fonts. */
      language: string;
      runs: readonly Run[];
      /** Number or bullet that hangs before the paragraph; null for none. */
      marker: string | null;
      /** Levels by which it is moved in. */
      indent: number;
    };

/** What stands on the first page and around every page of a file. */
export type FileFront = {
  /** Language of our own words in it. */
  locale: string;
  title: string;
  subtitle: string;
  subtitleLanguage: string;
  /** Facts about the text and about what is in the file, a line each. */
  lines: readonly string[];
  /** What the colours and signs mean; empty where there are none. */
  explanation: readonly Run[];
  /** Label and value of the fingerprint. */
  fingerprintLabel: string;
  fingerprint: string;
  contents: string;
  /** "Page {page} of {pages}" with {page} and {pages} still in it. */
  pageOf: string;
  /** Goes into the properties of the file. */
  madeAt: Date;
};

/** A paragraph without a marker. */
export function paragraph(
  style: ParagraphStyle,
  runs: readonly Run[],
  language: string,
  indent = 0,
): Extract<FileBlock, { kind: "paragraph" }> {
  return { kind: "paragraph", style, runs, language, marker: null, indent };
}
