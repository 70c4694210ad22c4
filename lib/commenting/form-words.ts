import { createTranslator, type Messages } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";

/** Looks up words by their full key. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * The words of a language for forms, which are written where no page is.
 * @throws when a word is missing.
 */
export async function formWords(locale: Locale): Promise<Translate> {
  const messages: Messages = await loadMessages(locale);
  const translator = createTranslator({
    locale,
    messages,
    onError(error) {
      throw error;
    },
  });
  return (key, values) => translator(key, values);
}
