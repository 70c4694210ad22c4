import { LocalisedText } from "@/components/reading/localised-text";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicOutcome } from "@/lib/session-reports/public-outcomes";

/** On the page of an event: the recommendations and practices that it yielded, each with its area. */
export function OutcomesSection({ locale, outcomes }: { locale: string; outcomes: readonly PublicOutcome[] }) {
  const t = useTranslations("session-reports.outcomes");
  if (outcomes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="outcomes">
      <h2 id="outcomes">{t("title")}</h2>
      <ol className="outcomes">
        {outcomes.map(({ id, text, area }) => (
          <li key={id}>
            <p className="prose">
              <LocalisedText text={text} locale={locale} />
            </p>
            {area === null ? null : (
              <p className="small">
                <a href={`/${locale}/processes/${area.process}/areas/${area.slug}#outcomes`}>
                  <LocalisedText text={area.name} locale={locale} />
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
