import type { PublicEventLine } from "@/lib/events/public-event";
import { showMonth } from "@/lib/i18n/dates";
import { EventEntry } from "./event-entry";

/** A page of the calendar under its months, in the order in which it comes. */
export function MonthList({
  locale,
  months,
}: {
  locale: string;
  /** Month as "2020-12", in the zone of its first event. */
  months: readonly { month: string; events: readonly PublicEventLine[] }[];
}) {
  return (
    <div className="sections">
      {months.map(({ month, events }) => (
        <section key={month} aria-labelledby={`m${month}`}>
          <h2 id={`m${month}`}>{showMonth(month, locale)}</h2>
          <ol className="list dense">
            {events.map((event) => (
              <EventEntry key={event.id} locale={locale} event={event} withSeries />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
