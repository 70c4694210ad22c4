import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicAnnotation } from "@/lib/documents/public";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; annotations: readonly PublicAnnotation[] };

/** Corrections and notes beside a published text, each with its day; the text itself stays as it is. */
export function Annotations({ locale, annotations }: Props) {
  const t = useTranslations("documents.annotations");
  if (annotations.length === 0) return null;
  return (
    <div className="annotations" lang={locale} dir={directionOf(locale)}>
      {annotations.map(({ id, kind, words, createdAt }) => (
        <aside key={id} className={`annotation ${kind}`} aria-label={t(`kind.${kind}`)}>
          <p className="small">
            <strong>{t(`kind.${kind}`)}</strong>{" "}
            <time className="quiet" dateTime={createdAt.toISOString()}>
              {showDate(createdAt, locale, "UTC")}
            </time>
          </p>
          <p>
            <LocalisedText text={words} locale={locale} />
          </p>
        </aside>
      ))}
    </div>
  );
}
