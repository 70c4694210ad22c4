import { createTranslator, type Messages } from "next-intl";
import { defaultLocale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** What the pages say in English, for whoever reads a terminal: from the full key of a message to its words. */
export async function saidWords(): Promise<Say> {
  const messages: Messages = await loadMessages(defaultLocale);
  const translate = createTranslator({ locale: defaultLocale, messages });
  // Names inside a sentence are kept apart by marks that a terminal shows as boxes.
  return (key, values) => translate(key, values).replaceAll(/[\u2066-\u2069]/g, "");
}
