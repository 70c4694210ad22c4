import { showDate, showShortMonth } from "@/lib/i18n/dates";
import { showPrinted } from "@/lib/i18n/spans";
import { useTranslations } from "@/lib/i18n/words";
import type { Timeline } from "@/lib/processes/timeline";
import { LocalisedText } from "./localised-text";

/** More labels than these would touch each other. */
const mostLabels = 4;

/**
 * Stages, rounds and events of a process along the months or years. The list says everything in words and dates; beside each line
 * stands where in time it is, which mirrors where the page runs from right to left.
 */
export function ProcessTimeline({ locale, timeline }: { locale: string; timeline: Timeline }) {
  const t = useTranslations("public.timeline");
  const { periods, rows, now } = timeline;
  const apart = Math.ceil(periods.length / mostLabels);
  const day = (instant: Date) => (
    <time dateTime={instant.toISOString().slice(0, 10)}>{showDate(instant, locale, "UTC")}</time>
  );
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("title")}</h2>
      <div className="timeline">
        <div className="timeline-periods small quiet" aria-hidden="true">
          {periods.map((period, index) => (
            <span key={period}>
              {index % apart === 0 && index + apart <= periods.length + 1 ? labelOf(period, locale) : ""}
            </span>
          ))}
        </div>
        <ol>
          {rows.map(({ entry, at, length }) => (
            <li key={`${entry.path} ${entry.from.toISOString()} ${at}`} className={entry.kind}>
              <div>
                <a href={`/${locale}${entry.path}`}>
                  <LocalisedText text={entry.title} locale={locale} />
                </a>{" "}
                <span className="timeline-facts small quiet">
                  {t(entry.kind)} ·{" "}
                  {entry.printed === null ? day(entry.from) : showPrinted(entry.printed, null, locale)}
                  {entry.printed !== null || entry.to === null || sameDay(entry.from, entry.to) ? null : (
                    <> – {day(entry.to)}</>
                  )}
                  {entry.of === null ? null : (
                    <>
                      {"\u00a0· "}
                      <LocalisedText text={entry.of} locale={locale} />
                    </>
                  )}
                </span>
              </div>
              <svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
                {periods.map((period, index) => (
                  <rect
                    key={period}
                    className="tick"
                    x={(index * 1000) / periods.length}
                    y="0"
                    width="1.5"
                    height="12"
                  />
                ))}
                {now === null ? null : <rect className="today" x={now} y="0" width="2.5" height="12" />}
                <rect className="span" x={at} y="2" width={length} height="8" />
              </svg>
            </li>
          ))}
        </ol>
        {now === null ? null : <p className="small quiet">{t("today")}</p>}
      </div>
    </section>
  );
}

function labelOf(period: string, locale: string): string {
  return period.length === 4 ? period : showShortMonth(period, locale);
}

function sameDay(from: Date, to: Date): boolean {
  return from.toISOString().slice(0, 10) === to.toISOString().slice(0, 10);
}
