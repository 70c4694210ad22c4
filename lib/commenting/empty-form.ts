import { listed } from "@/lib/i18n/lists";
import type { FormContent, FormRow } from "./form-content";
import { formHead } from "./form-head";
import type { FormSource } from "./form-source";
import type { Translate } from "./form-words";
import { type FormName, forms, offeredCodes } from "./forms";

/** How an empty form begins: a row for each numbered paragraph, or rows with nothing in them. */
export const rowChoices = ["paragraphs", "blank"] as const;
export type RowChoice = (typeof rowChoices)[number];

const blankRows = 30;

/** A form to be filled in offline, with the text behind it so that nothing else is needed. */
export function emptyForm(
  source: FormSource,
  { form, rows, locale }: { form: FormName; rows: RowChoice; locale: string },
  t: Translate,
): FormContent {
  const instruct = (name: "fill" | "types" | "places" | "changes" | "headings" | "others" | "upload") =>
    t(`commenting.form.instructions.${name}`, { codes: listed(offeredCodes(form), locale) });
  return {
    ...formHead(source, form, locale, t),
    columns: forms[form],
    instructions: (["fill", "types", "places", "changes", "headings", "upload", "others"] as const).map(instruct),
    rows: rows === "blank" ? Array.from({ length: blankRows }, () => emptyRow) : prefilledRows(source),
    text: {
      title: t("commenting.form.textTitle"),
      numberHeading: t("commenting.form.number"),
      textHeading: t("commenting.form.paragraph"),
      language: source.language,
      paragraphs: source.paragraphs.map(({ number, text, kind }) => ({
        number: number ?? "",
        text,
        isHeading: kind === "heading",
      })),
    },
  };
}

const emptyRow: FormRow = { cells: {}, language: null };

/** One row for each paragraph that has a number; a form with a column for sections names the heading above it. */
function prefilledRows({ paragraphs, language }: FormSource): FormRow[] {
  let section = "";
  const rows: FormRow[] = [];
  for (const { kind, number, text } of paragraphs) {
    if (kind === "heading") section = text;
    if (number !== null) rows.push({ cells: { section, clause: number }, language });
  }
  return rows;
}
