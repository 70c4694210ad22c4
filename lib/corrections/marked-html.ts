import { createTranslator, type Messages } from "next-intl";
import { isLocale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import type { InputText } from "@/lib/inputs/input-text";
import type { CorrectedWords } from "./corrected-words";
import { markCorrections } from "./mark-corrections";

/**
 * HTML of a text with a mark behind each of its corrected words, in the language of the text; the HTML as it is where
 * nothing was corrected.
 */
export async function markedHtml(
  html: string,
  corrections: readonly CorrectedWords[] | undefined,
  language: string,
): Promise<string> {
  if (corrections === undefined || corrections.length === 0) return html;
  const spoken = language.split("-")[0] ?? "";
  const locale = isLocale(spoken) ? spoken : "en";
  const messages: Messages = await loadMessages(locale);
  const translate = createTranslator({ locale, messages });
  return markCorrections(html, corrections, (number) => translate("corrections.note.mark", { number }));
}

/** An input with a mark behind each of its corrected words. */
export async function markedInput(
  input: InputText,
  corrections: readonly CorrectedWords[],
  language: string,
): Promise<InputText> {
  const parts = input.parts.map(async (part) => {
    const mine = corrections.filter(({ field }) => field === `part:${part.key}:body`);
    return part.bodyHtml === null ? part : { ...part, bodyHtml: await markedHtml(part.bodyHtml, mine, language) };
  });
  return { ...input, parts: await Promise.all(parts) };
}
