import { createTranslator, type Messages } from "next-intl";
import { locales } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import type { Localised } from "@/lib/kernel/localised";

/**
 * Words of the platform in every language at once, to be kept in what an organiser makes of them.
 * @returns a function from the full key of a message to its words by language
 */
export async function readyWords(): Promise<(key: string) => Localised> {
  const translators = await Promise.all(
    locales.map(async (locale) => {
      const messages: Messages = await loadMessages(locale);
      return { locale, translate: createTranslator({ locale, messages }) };
    }),
  );
  return (key) => Object.fromEntries(translators.map(({ locale, translate }) => [locale, translate(key)]));
}
