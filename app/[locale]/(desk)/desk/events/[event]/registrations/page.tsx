import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { DecideForm } from "@/components/registrations/decide-form";
import { DeskFigures } from "@/components/registrations/desk-figures";
import { DeskFilters } from "@/components/registrations/desk-filters";
import { DeskLine } from "@/components/registrations/desk-line";
import { DeskSessions } from "@/components/registrations/desk-sessions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { isId } from "@/lib/kernel/ids";
import { deskQuery, readDeskFilter } from "@/lib/registrations/desk-filter";
import { listDeskRegistrations, readRegistrationDesk } from "@/lib/registrations/desk-queries";
import { readInstantCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";
import { decide } from "./actions";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "registrations.desk" });
  return { title: t("title") };
}

/** Who registered for an event, for its organisers: figures, filters, and decisions on one or several. */
export default async function RegistrationsDeskPage({ params, searchParams }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  if (!isId(eventId)) notFound();
  const actor = await requireActor(locale);
  const desk = await readable(readRegistrationDesk(actor, eventId));
  const query = await searchParams;
  const filter = readDeskFilter(query);
  const cursor = readInstantCursor(query) ?? null;
  const { items, next } = await listDeskRegistrations(actor, { eventId, filter, cursor });
  const t = await getTranslations("registrations.desk");
  const here = `/${locale}/desk/events/${eventId}/registrations`;
  const narrowed = deskQuery(filter);
  const further = new URLSearchParams(narrowed);
  if (next !== null) further.set("cursor", next);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/desk/events/${eventId}`,
                label: <LocalisedText text={desk.event.title} locale={locale} />,
              },
            ]}
          />
        }
        title={t("title")}
        actions={
          <LinkButton kind="quiet" href={`/${locale}/desk/events/${eventId}/form`}>
            {t("toForm")}
          </LinkButton>
        }
      />
      <Said query={query} />
      <div className="sections">
        {desk.event.isSeries ? (
          <DeskSessions locale={locale} sessions={desk.sessions} />
        ) : (
          <>
            <DeskFigures figures={desk.figures} />
            <section className="stack">
              <DeskFilters filter={filter} toDecide={desk.toDecide} clearHref={narrowed.size === 0 ? null : here} />
              {items.length === 0 ? (
                <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
              ) : (
                <DecideForm
                  action={decide}
                  eventId={eventId}
                  choices={items.map((line) => ({
                    value: `${line.id}:${line.revision}`,
                    label: <DeskLine locale={locale} here={here} line={line} zone={desk.event.zone} />,
                    disabled: line.isOwn,
                  }))}
                />
              )}
              <Pagination
                newerHref={cursor === null ? undefined : `${here}?${narrowed}`}
                olderHref={next === null ? undefined : `${here}?${further}`}
                newerLabel={t("first")}
                olderLabel={t("further")}
              />
              <p className="small">
                <a href={`${here}/csv?${narrowed}`} download>
                  {t("csv")}
                </a>{" "}
                <span className="quiet">{t("csvHint")}</span>
              </p>
            </section>
          </>
        )}
      </div>
    </>
  );
}

const decisions = ["approve", "reject", "cancel"] as const;

/** What the last act did: how many got a place and how many wait. */
async function Said({ query }: { query: Record<string, string | string[] | undefined> }) {
  const t = await getTranslations("registrations.desk.done");
  const decision = decisions.find((one) => one === query.done);
  if (decision === undefined) return null;
  const count = (name: string) => Math.min(1_000, Math.max(0, Math.trunc(Number(query[name])) || 0));
  const values = { count: count("count"), confirmed: count("confirmed"), waiting: count("waiting") };
  return <Notice kind="success" title={t(decision, values)} announce />;
}
