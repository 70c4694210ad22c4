import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EventFilters } from "@/components/events/desk/event-filters";
import { EventList } from "@/components/events/desk/event-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { deskPhases, listDeskEvents } from "@/lib/events/desk-list";
import { listOrganisedProcesses } from "@/lib/events/queries";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.desk" });
  return { title: t("title") };
}

/** The events of the processes that a person organises, by time. */
export default async function EventsDeskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const processes = await listOrganisedProcesses(actor);
  const phase = deskPhases.find((known) => known === query.phase) ?? "coming";
  const process = processes.find(({ slug }) => slug === query.process);
  const cursor = readInstantCursor(query) ?? null;
  const page = await listDeskEvents(actor, { phase, processId: process?.id ?? null, cursor });
  const t = await getTranslations("events.desk");
  const filter = new URLSearchParams({ phase, ...(process === undefined ? {} : { process: process.slug }) });
  const here = `/${locale}/desk/events`;
  const mayPrepare = processes.length > 0;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        actions={
          mayPrepare ? (
            <>
              <LinkButton kind="primary" href={`${here}/new`}>
                {t("new")}
              </LinkButton>
              <LinkButton href={`${here}/new?kind=series`}>{t("newSeries")}</LinkButton>
              <LinkButton kind="quiet" href={`${here}/import`}>
                {t("import")}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <EventFilters phase={phase} process={process?.slug ?? ""} processes={processes} />
      {phase === "unknown" && page.items.length > 0 ? (
        <p>
          <LinkButton href={`${here}/zones`}>{t("setZones")}</LinkButton>
        </p>
      ) : null}
      {page.items.length === 0 ? (
        <EmptyState title={t(`empty.${phase}`)}>{t(mayPrepare ? "emptyText" : "noOffice")}</EmptyState>
      ) : (
        <EventList locale={locale} items={page.items} />
      )}
      <Pagination
        newerHref={cursor === null ? undefined : `${here}?${filter}`}
        olderHref={page.next === null ? undefined : `${here}?${filter}&cursor=${page.next}`}
        newerLabel={t("first")}
        olderLabel={t("further")}
      />
    </>
  );
}
