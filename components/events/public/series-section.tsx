import { LocalisedText } from "@/components/reading/localised-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { EventDay, EventEdition } from "@/lib/events/session-order";
import { zoneName } from "@/lib/i18n/dates";
import { showWeekday } from "@/lib/i18n/spans";
import { useTranslations } from "@/lib/i18n/words";
import { EventEntry } from "./event-entry";
import { EventWhen } from "./event-when";

type Props = {
  locale: string;
  /** Not empty for a yearly event. */
  editions: readonly EventEdition[];
  days: readonly EventDay[];
  /** The sessions of an edition by kind; null for a series of another sort. */
  kinds: EventEdition["kinds"] | null;
};

/** What a series holds: editions, sessions by kind, or sessions day by day. */
export function SeriesSection({ locale, editions, days, kinds }: Props) {
  const t = useTranslations("events.sessions");
  if (editions.length > 0) return <Editions locale={locale} editions={editions} />;
  if (days.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  if (kinds === null) return <SessionDays locale={locale} days={days} />;
  return (
    <section id="sessions">
      <h2>{t("title")}</h2>
      <SessionKinds kinds={kinds} locale={locale} />
    </section>
  );
}

/** The sessions of a series in time order, under the days of its zone. */
function SessionDays({ days, locale }: { days: readonly EventDay[]; locale: string }) {
  const t = useTranslations("events.sessions");
  return (
    <section id="sessions">
      <h2>{t("title")}</h2>
      {days.map(({ key, at, zone, events }) => (
        <section key={key} className="event-day">
          <h3>
            {zone === null
              ? t("dayUnknown")
              : t("day", { day: showWeekday(at, locale, zone), zone: zoneName(zone, locale) })}
          </h3>
          <ol className="list dense">
            {events.map((event) => (
              <EventEntry key={event.id} locale={locale} event={event} heading="h4" dayIn={zone} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

/** The editions of a yearly event, the latest first, each with its sessions by kind. */
function Editions({ editions, locale }: { editions: readonly EventEdition[]; locale: string }) {
  const t = useTranslations("events");
  return (
    <section id="sessions">
      <h2>{t("sessions.editions")}</h2>
      {editions.map(({ event, kinds }) => (
        <section key={event.id} className="event-day">
          <h3>
            <a href={`/${locale}/events/${event.slug}`}>
              <LocalisedText text={event.title} locale={locale} />
            </a>
          </h3>
          {event.startsAt === null && event.printedStart === null ? null : (
            <p className="small quiet">
              <EventWhen hours={event} locale={locale} />
            </p>
          )}
          <SessionKinds kinds={kinds} locale={locale} />
        </section>
      ))}
    </section>
  );
}

/** Sessions under what kind they are. */
function SessionKinds({ kinds, locale }: { kinds: EventEdition["kinds"]; locale: string }) {
  const t = useTranslations("events.kinds");
  return kinds.map(({ kind, events }) => (
    <section key={kind} aria-label={t(kind)}>
      <ol className="list dense">
        {events.map((event) => (
          <EventEntry key={event.id} locale={locale} event={event} heading="h4" />
        ))}
      </ol>
    </section>
  ));
}
