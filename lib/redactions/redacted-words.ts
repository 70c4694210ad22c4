import { createTranslator, type Messages } from "next-intl";
import { isLocale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { inLocale, type Localised } from "@/lib/kernel/localised";

/**
 * What stands instead of redacted words, such as "[redacted: personal data]", in the language of the contribution
 * where it is one of the six, else in English.
 */
export async function redactedWords(language: string): Promise<(label: Localised) => string> {
  const spoken = language.split("-")[0] ?? "";
  const locale = isLocale(spoken) ? spoken : "en";
  const messages: Messages = await loadMessages(locale);
  const translate = createTranslator({ locale, messages });
  return (label) => translate("redactions.instead", { reason: inLocale(label, locale).text });
}
