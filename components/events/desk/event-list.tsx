import { LocalisedText } from "@/components/reading/localised-text";
import type { EventOnDesk } from "@/lib/events/desk-list";
import { useTranslations } from "@/lib/i18n/words";
import { EventState } from "./event-state";
import { DeskHours } from "./hours";

/** Events by time, each with its state, kind and series. */
export function EventList({ locale, items }: { locale: string; items: readonly EventOnDesk[] }) {
  const t = useTranslations("events");
  return (
    <ul className="list">
      {items.map((event) => (
        <li key={event.id}>
          <h2>
            <a href={`/${locale}/desk/events/${event.id}`}>
              <LocalisedText text={event.title} locale={locale} />
            </a>
          </h2>
          <p className="facts small">
            <EventState event={event} />
            <span>{t(`kinds.${event.kind}`)}</span>
            {event.kind === "series" ? <span>{t("desk.sessionCount", { count: event.sessions })}</span> : null}
            <span className="quiet">
              <LocalisedText text={event.process} locale={locale} />
            </span>
          </p>
          <p className="small">
            <DeskHours event={event} locale={locale} />
          </p>
          {event.parent === null ? null : (
            <p className="small quiet">
              {t("desk.sessionOf")}{" "}
              <a href={`/${locale}/desk/events/${event.parent.id}`}>
                <LocalisedText text={event.parent.title} locale={locale} />
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
