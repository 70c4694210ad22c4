import { LocalisedText } from "@/components/reading/localised-text";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicOutcome } from "@/lib/session-reports/public-outcomes";

/** On the page of an area: what events yielded on it, each leading to the session that it came from. */
export function AreaOutcomes({ locale, outcomes }: { locale: string; outcomes: readonly PublicOutcome[] }) {
  const t = useTranslations("session-reports.outcomes");
  if (outcomes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="outcomes">
      <h2 id="outcomes">{t("ofArea")}</h2>
      <ul className="list">
        {outcomes.map(({ id, text, event }) => (
          <li key={id}>
            <p className="prose">
              <LocalisedText text={text} locale={locale} />
            </p>
            <p className="facts small">
              <a href={`/${locale}/events/${event.slug}#outcomes`}>
                <LocalisedText text={event.title} locale={locale} />
              </a>
              <time dateTime={event.orderedAt.toISOString()}>{showDate(event.orderedAt, locale, event.zone)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
