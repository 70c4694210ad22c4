import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeskOrganisationTable } from "@/components/organisations/desk-organisation-table";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import { requireActor } from "@/lib/auth/get-actor";
import { listOrganisationsForDesk } from "@/lib/organisations/desk-queries";
import { organisationStatuses } from "@/lib/organisations/schema";
import { readInstantCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("desk.title") };
}

/** Organisations by state, for administrators: first those that wait. */
export default async function DeskOrganisationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const status = organisationStatuses.find((known) => known === query.status) ?? "pending";
  const cursor = readInstantCursor(query);
  const page = await readable(listOrganisationsForDesk(actor, status, cursor));
  const t = await getTranslations("organisations");
  const here = `/${locale}/desk/organisations`;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: t("desk.desk") }]} />}
        title={t("desk.title")}
        lead={t("desk.lead")}
        actions={
          <>
            <LinkButton href={`${here}/duplicates`}>{t("merge.title")}</LinkButton>
            <LinkButton href={`${here}/import`}>{t("import.title")}</LinkButton>
          </>
        }
      />
      <Toolbar label={t("desk.byState")}>
        {organisationStatuses.map((known) => (
          <a key={known} href={`${here}?status=${known}`} aria-current={known === status ? "page" : undefined}>
            {t(`statuses.${known}`)}
          </a>
        ))}
      </Toolbar>
      {page.items.length === 0 ? (
        <EmptyState title={t(`desk.empty.${status}`)}>
          {status === "pending" ? t("desk.emptyPending") : null}
        </EmptyState>
      ) : (
        <DeskOrganisationTable locale={locale} title={t(`statuses.${status}`)} organisations={page.items} />
      )}
      <Pagination
        newerHref={cursor === undefined ? undefined : `${here}?status=${status}`}
        olderHref={page.next === null ? undefined : `${here}?status=${status}&cursor=${page.next}`}
        newerLabel={t("desk.first")}
        olderLabel={t("desk.further")}
      />
    </>
  );
}
