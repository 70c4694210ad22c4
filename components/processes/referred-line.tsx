import { LocalisedText } from "@/components/reading/localised-text";
import { useTranslations } from "@/lib/i18n/words";
import type { RelatedProcess } from "@/lib/processes/related";

/** To which other processes an input was referred; nothing where there is none. */
export function ReferredLine({ locale, processes }: { locale: string; processes: readonly RelatedProcess[] }) {
  const t = useTranslations("processes.related");
  if (processes.length === 0) return null;
  return (
    <p>
      {t("alsoBefore")}{" "}
      {processes.map(({ id, slug, name }, index) => (
        <span key={id}>
          {index === 0 ? null : "\u00a0· "}
          <a href={`/${locale}/processes/${slug}/related#referred`}>
            <LocalisedText text={name} locale={locale} />
          </a>
        </span>
      ))}
    </p>
  );
}
