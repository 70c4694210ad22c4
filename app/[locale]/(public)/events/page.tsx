import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
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
import { documentValidUntil, tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 40;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "navigation" });
  return { title: t("events") };
}

/** The calendar: what is coming, and what is past. */
export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument("events");
  const query = await searchParams;
  const filter = readEventFilter(query);
  const cursor = readInstantCursor(query);
  const part = query.when === "past" ? "past" : "coming";
  const now = systemClock.now();
  const [page, choices] = await Promise.all([publicEvents({ part, now, filter }, pageSize, cursor), eventChoices()]);
  for (const event of page.items) {
    const turn = nextTurn(event, now);
    if (turn !== null) documentValidUntil(turn);
  }
  const t = await getTranslations("events.calendar");
  const href = (when: "coming" | "past", to?: string) => {
    const asked = eventQuery(filter);
    if (when === "past") asked.append("when", "past");
    if (to !== undefined) asked.append("cursor", to);
    return [`/${locale}/events`, asked.toString()].filter(Boolean).join("?");
  };
  const other = part === "coming" ? "past" : "coming";
  return (
    <>
      <PageHead title={t(part)} lead={t(`${part}Lead`)} actions={<a href={href(other)}>{t(other)}</a>} />
      <CalendarFilters
        locale={locale}
        filter={filter}
        choices={choices}
        part={part}
        clearHref={
          eventQuery(filter).size === 0 ? null : part === "past" ? `/${locale}/events?when=past` : `/${locale}/events`
        }
      />
      <div className="columns">
        <div>
          {page.items.length === 0 ? (
            <EmptyState title={t("none")} action={<a href={href(other)}>{t(other)}</a>}>
              {t("noneHint")}
            </EmptyState>
          ) : (
            <MonthList locale={locale} months={byMonth(page.items)} />
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
