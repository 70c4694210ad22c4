import type { ColumnName, FormColumn, FormName } from "./forms";

/** A row to be written: the text of its cells by what they are about; cells that are left out stay empty. */
export type FormRow = {
  cells: Partial<Record<ColumnName, string>>;
  /** Language of what its writer wrote (BCP 47); null for rows that nobody filled in. */
  language: string | null;
};

/** Language of a cell: only what somebody wrote is in theirs. */
export function languageOfCell(name: ColumnName, { language }: FormRow, locale: string): string {
  return language !== null && (name === "comment" || name === "change") ? language : locale;
}

/** A paragraph of the text as it stands behind the form, for work without a connection. */
export type FormParagraph = { number: string; text: string; isHeading: boolean };

/** Everything that a form says, in the words it says it in; a writer only gives it the shape of a file. */
export type FormContent = {
  form: FormName;
  /** The version that it is about, kept in the file so that an import knows it. */
  versionId: string;
  /** Language of our own words. */
  locale: string;
  columns: readonly FormColumn[];
  title: string;
  titleLanguage: string;
  /** Draft, symbol, version, date, closing hour: a label and what it says. */
  facts: readonly { label: string; value: string }[];
  instructions: readonly string[];
  /** What the codes of the types mean, for the list that a cell offers. */
  codes: readonly string[];
  /** Said where somebody writes another code. */
  codeRefusal: { title: string; text: string };
  tableTitle: string;
  rows: readonly FormRow[];
  /** The text with its numbers; null in a form that comes back with answers. */
  text: {
    title: string;
    numberHeading: string;
    textHeading: string;
    language: string;
    paragraphs: readonly FormParagraph[];
  } | null;
};

/** Characters that XML cannot hold, and halves of letters; nothing that anybody can read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as a file can hold it. */
export function writable(text: string): string {
  return text.replace(unwritable, "");
}
