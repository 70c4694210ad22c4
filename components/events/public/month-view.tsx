import { LocalisedText } from "@/components/reading/localised-text";
import { StateMark } from "@/components/ui/state-mark";
import type { MonthDay, MonthGrid, OnADay } from "@/lib/events/month-grid";
import { showTime, zoneName } from "@/lib/i18n/dates";
import { showWeekday } from "@/lib/i18n/spans";
import { weekdayNames } from "@/lib/i18n/weekdays";
import { useTranslations } from "@/lib/i18n/words";
import { EventEntry } from "./event-entry";

type Props = {
  locale: string;
  grid: MonthGrid;
  /** The day that it is, as YYYY-MM-DD. */
  today: string;
};

/** A month in weeks, each event on its days; on a narrow screen the days that have any, one under the other. */
export function MonthView({ locale, grid, today }: Props) {
  const t = useTranslations("events.calendar");
  return (
    <>
      <div className="month-grid">
        {weekdayNames(locale).map((name) => (
          <p key={name} className="month-head small quiet" aria-hidden="true">
            {name}
          </p>
        ))}
        {grid.days.map((day, index) => (
          <Day key={day.day} locale={locale} day={day} isFirst={index === 0} isToday={day.day === today} />
        ))}
      </div>
      {grid.undated.length === 0 ? null : (
        <section aria-labelledby="undated">
          <h2 id="undated">{t("undated")}</h2>
          <ol className="list dense">
            {grid.undated.map((event) => (
              <EventEntry key={event.id} locale={locale} event={event} withSeries />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

type DayProps = { locale: string; day: MonthDay; isFirst: boolean; isToday: boolean };

function Day({ locale, day: { day, weekday, events }, isFirst, isToday }: DayProps) {
  const t = useTranslations("events.calendar");
  const className = ["month-day", isFirst ? `from-${weekday}` : "", isToday ? "is-today" : ""]
    .filter(Boolean)
    .join(" ");
  const number = (
    <span className="day-number nums" aria-hidden="true">
      {Number(day.slice(8))}
    </span>
  );
  if (events.length === 0) {
    return (
      <div className={`${className} is-empty`} aria-hidden="true">
        {number}
      </div>
    );
  }
  return (
    <section className={className} aria-labelledby={`d${day}`}>
      <h2 id={`d${day}`}>
        {number}
        <span className="day-name">
          {showWeekday(new Date(`${day}T12:00:00Z`), locale, "UTC")}
          {isToday ? ` (${t("today")})` : ""}
        </span>
      </h2>
      <ul className="plain-list small">
        {events.map((one) => (
          <Entry key={one.event.id} locale={locale} {...one} />
        ))}
      </ul>
    </section>
  );
}

/** An event on a day: its hour on the first of its days, and its title. */
function Entry({ locale, event, isFirstDay }: OnADay & { locale: string }) {
  const t = useTranslations("events");
  const hour = isFirstDay ? hourOf(event, locale) : null;
  return (
    <li>
      {event.isCancelled ? <StateMark state="refused">{t("public.cancelled")}</StateMark> : null}
      {hour === null ? null : (
        <span className="hour quiet nums">
          <bdi>{hour}</bdi>
        </span>
      )}
      <a href={`/${locale}/events/${event.slug}`}>
        <LocalisedText text={event.title} locale={locale} />
      </a>
    </li>
  );
}

/** "15:00 New York", or the hour that was printed; null where whole days are announced or no hour is known. */
function hourOf({ startsAt, zone, wholeDays, printedStart }: OnADay["event"], locale: string): string | null {
  if (wholeDays) return null;
  if (startsAt !== null && zone !== null) return `${showTime(startsAt, locale, zone)} ${zoneName(zone, locale)}`;
  return printedStart?.slice(11, 16) || null;
}
