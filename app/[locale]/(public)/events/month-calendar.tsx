import { getTranslations } from "next-intl/server";
import { CalendarLinks } from "@/components/calendars/calendar-links";
import { CalendarFilters } from "@/components/events/public/calendar-filters";
import { MonthView } from "@/components/events/public/month-view";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { monthGrid, neighboursOf, readMonth, startsAround } from "@/lib/events/month-grid";
import { publicEvents } from "@/lib/events/public";
import { eventChoices } from "@/lib/events/public-choices";
import { type EventFilter, eventQuery } from "@/lib/events/public-filter";
import { asTitle } from "@/lib/i18n/as-title";
import { showMonth } from "@/lib/i18n/dates";
import { documentValidUntil } from "@/lib/web/documents/render-context";
import { calendarHref } from "./calendar-href";

type Props = { locale: string; filter: EventFilter; told: unknown; now: Date };

/** More than a month that can be taken in holds; the list has the rest. */
const mostShown = 400;

/** One month of the calendar, in weeks. */
export async function monthCalendar({ locale, filter, told, now }: Props) {
  const month = readMonth(told, now);
  const today = now.toISOString().slice(0, 10);
  documentValidUntil(new Date(Date.parse(today) + 24 * 60 * 60 * 1000));
  const [page, choices, t] = await Promise.all([
    publicEvents({ part: "all", now, filter: { ...filter, ...startsAround(month) } }, mostShown),
    eventChoices(),
    getTranslations("events.calendar"),
  ]);
  const grid = monthGrid(month, page.items);
  const isEmpty = grid.undated.length === 0 && grid.days.every(({ events }) => events.length === 0);
  const { before, after } = neighboursOf(month);
  const href = (to: string | null) =>
    to === null ? undefined : calendarHref(locale, filter, { view: "month", month: to });
  return (
    <>
      <PageHead
        title={asTitle(showMonth(month, locale), locale)}
        lead={t("monthLead")}
        actions={
          <>
            <a href={calendarHref(locale, filter, {})}>{t("asList")}</a>
            {today.startsWith(month) ? null : <a href={href(today.slice(0, 7))}>{t("thisMonth")}</a>}
          </>
        }
      />
      <CalendarFilters
        locale={locale}
        filter={filter}
        choices={choices}
        kept={{ view: "month", month }}
        clearHref={eventQuery(filter).size === 0 ? null : calendarHref(locale, {}, { view: "month", month })}
      />
      <Pagination
        newerHref={href(before)}
        newerLabel={before === null ? undefined : asTitle(showMonth(before, locale), locale)}
        olderHref={href(after)}
        olderLabel={after === null ? undefined : asTitle(showMonth(after, locale), locale)}
      />
      <div className="sections">
        {page.next === null ? null : <Notice kind="warning">{t("tooMany")}</Notice>}
        {isEmpty ? <p className="quiet">{t("emptyMonth")}</p> : null}
        <MonthView locale={locale} grid={grid} today={today} />
        <div className="aside">
          <CalendarLinks locale={locale} slug={null} />
        </div>
      </div>
    </>
  );
}
