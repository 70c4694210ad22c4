import { inLocale, type Localised } from "@/lib/kernel/localised";
import { escapeHtml } from "@/lib/text/escape-html";
import { markTerms } from "./mark-terms";
import type { PublicTerm } from "./public";
import { termNotes } from "./term-notes";

/** A text in the language that is shown, as HTML paragraph by paragraph, with its terms marked. */
export type ExplainedText = { language: string; paragraphs: string[] };

/** A plain text for a reader, with each term marked at its first place in a paragraph; paragraphs end at blank lines. */
export function explainText(text: Localised, terms: readonly PublicTerm[], locale: string): ExplainedText {
  const shown = inLocale(text, locale);
  const { finder, notes } = termNotes(terms, shown.language, locale);
  const paragraphs = shown.text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return {
    language: shown.language,
    paragraphs: paragraphs.map((paragraph) => markTerms(escapeHtml(paragraph), finder, notes)),
  };
}
