import type { PublicEventLine } from "@/lib/events/public-event";
import { asTitle } from "@/lib/i18n/as-title";
import { showPrinted } from "@/lib/i18n/spans";
import { EventEntry } from "./event-entry";

/** A page of the calendar under its months, in the order in which it comes. */
export function MonthList({
  locale,
  months,
}: {
  locale: string;
  /** A month as "2020-12", or a year where no more is known. */
  months: readonly { month: string; events: readonly PublicEventLine[] }[];
}) {
  return (
    <div className="sections">
      {months.map(({ month, events }) => (
        <section key={month} aria-labelledby={`m${month}`}>
          <h2 id={`m${month}`}>{asTitle(showPrinted(month, null, locale), locale)}</h2>
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
