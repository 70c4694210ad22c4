import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { CalendarLinks } from "@/components/calendars/calendar-links";
import { CalendarFilters } from "@/components/events/public/calendar-filters";
import { MonthList } from "@/components/events/public/month-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { nextTurn } from "@/lib/events/event-window";
import { publicEvents } from "@/lib/events/public";
import { eventChoices } from "@/lib/events/public-choices";
import { eventQuery, readEventFilter } from "@/lib/events/public-filter";
import { byMonth } from "@/lib/events/session-order";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";
import { calendarHref } from "./calendar-href";
import { monthCalendar } from "./month-calendar";

const pageSize = 40;

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "navigation" });
  return { title: t("events") };
}

/** The calendar: what is coming, and what is past; or one month in weeks. */
async function body({ params, searchParams: query }: Asked) {
  const { locale } = params;
  tagDocument("events");
  const filter = readEventFilter(query);
  const now = systemClock.now();
  if (query.view === "month") return monthCalendar({ locale, filter, told: query.month, now });
  const cursor = readInstantCursor(query);
  const part = query.when === "past" ? "past" : "coming";
  const [page, choices] = await Promise.all([publicEvents({ part, now, filter }, pageSize, cursor), eventChoices()]);
  for (const event of page.items) {
    const turn = nextTurn(event, now);
    if (turn !== null) documentValidUntil(turn);
  }
  const t = await getTranslations("events.calendar");
  const href = (when: "coming" | "past", to?: string) =>
    calendarHref(locale, filter, { ...(when === "past" ? { when } : {}), ...(to === undefined ? {} : { cursor: to }) });
  const other = part === "coming" ? "past" : "coming";
  const months = byMonth(page.items);
  const month = months.find((one) => one.month.length === 7)?.month ?? now.toISOString().slice(0, 7);
  return (
    <>
      <PageHead
        title={t(part)}
        lead={t(`${part}Lead`)}
        actions={
          <>
            <a href={href(other)}>{t(other)}</a>
            <a href={calendarHref(locale, filter, { view: "month", month })}>{t("byMonth")}</a>
          </>
        }
      />
      <CalendarFilters
        locale={locale}
        filter={filter}
        choices={choices}
        kept={part === "past" ? { when: "past" } : {}}
        clearHref={
          eventQuery(filter).size === 0 ? null : calendarHref(locale, {}, part === "past" ? { when: "past" } : {})
        }
      />
      <div className="columns">
        <div>
          {page.items.length === 0 ? (
            <EmptyState title={t("none")} action={<a href={href(other)}>{t(other)}</a>}>
              {t("noneHint")}
            </EmptyState>
          ) : (
            <MonthList locale={locale} months={months} />
          )}
          <Pagination
            newerHref={cursor === undefined ? undefined : href(part)}
            olderHref={page.next === null ? undefined : href(part, page.next)}
            newerLabel={t("first")}
            olderLabel={t("further")}
          />
        </div>
        <div className="aside">
          <CalendarLinks locale={locale} slug={null} />
        </div>
      </div>
    </>
  );
}

export const GET = publicPage({ head, body });
