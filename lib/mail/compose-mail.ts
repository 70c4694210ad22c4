import { createTranslator, type Messages } from "next-intl";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/i18n/messages";
import { type TemplateName, templates } from "./templates/index";
import { type Composed, layOut } from "./templates/layout";

type Request = {
  template: TemplateName;
  locale: string;
  values: unknown;
  /** Address of this site, as its readers know it. */
  site: string;
};

/**
 * Writes a mail in the language it was asked for.
 * @throws when the values do not fit the template, or a word is missing.
 */
export async function composeMail({ template, locale, values, site }: Request): Promise<Composed> {
  const { language, messages } = await readWords(locale);
  const translator = createTranslator({
    locale: language,
    messages,
    onError(error) {
      throw error;
    },
  });
  const t = (key: string, given?: Record<string, string | number>): string => translator(`mail.${key}`, given);
  const foot = [t("foot.sender", { site }), t("foot.why")];
  return layOut(templates[template].letter(values, t, language), { locale: language, site, foot });
}

/** A language whose words are not written yet gets English ones: a mail that never goes out is worse. */
async function readWords(locale: string): Promise<{ language: Locale; messages: Messages }> {
  const asked = isLocale(locale) ? locale : defaultLocale;
  try {
    return { language: asked, messages: await loadMessages(asked) };
  } catch (error) {
    if (asked === defaultLocale) throw error;
    return { language: defaultLocale, messages: await loadMessages(defaultLocale) };
  }
}
