import { LocalisedText } from "@/components/reading/localised-text";
import type { PublicEventLine } from "@/lib/events/public-event";
import { useTranslations } from "@/lib/i18n/words";
import { EventWhen } from "./event-when";

/** What comes next, in the quieter column of the start page. */
export function NextEvents({ locale, events }: { locale: string; events: readonly PublicEventLine[] }) {
  const t = useTranslations("events.public");
  return (
    <section>
      <h2>{t("next")}</h2>
      {events.length === 0 ? <p className="small quiet">{t("noneNext")}</p> : null}
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <a href={`/${locale}/events/${event.slug}`}>
              <LocalisedText text={event.title} locale={locale} />
            </a>
            <span className="small quiet">
              <EventWhen hours={event} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
      <p className="small">
        <a href={`/${locale}/events`}>{t("all")}</a>
      </p>
    </section>
  );
}
