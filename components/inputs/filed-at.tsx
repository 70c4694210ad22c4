import { LocalisedText } from "@/components/reading/localised-text";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";

/** The session at which an input was filed, as one of the facts of its page. */
export function FiledAt({ locale, session }: { locale: string; session: { slug: string; title: Localised } }) {
  const t = useTranslations("inputs.atSession");
  return (
    <span>
      {t("filedAt")}{" "}
      <a href={`/${locale}/events/${session.slug}`}>
        <LocalisedText text={session.title} locale={locale} />
      </a>
    </span>
  );
}
