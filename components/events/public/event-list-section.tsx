import type { PublicEventLine } from "@/lib/events/public-event";
import { useTranslations } from "@/lib/i18n/words";
import { EventEntry } from "./event-entry";

type Props = {
  locale: string;
  events: readonly PublicEventLine[];
  /** The calendar narrowed to this place, for what does not stand here; null where there is no such page. */
  moreHref: string | null;
};

/** The events of a process, consultation or organisation on its page; nothing where there are none. */
export function EventListSection({ locale, events, moreHref }: Props) {
  const t = useTranslations("events.public");
  if (events.length === 0) return null;
  return (
    <section id="events" aria-labelledby="events-title">
      <h2 id="events-title">{t("calendar")}</h2>
      <ol className="list dense">
        {events.map((event) => (
          <EventEntry key={event.id} locale={locale} event={event} />
        ))}
      </ol>
      {moreHref === null ? null : (
        <p>
          <a href={moreHref}>{t("more")}</a>
        </p>
      )}
    </section>
  );
}
