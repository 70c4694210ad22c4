import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditEntry } from "@/components/audit/audit-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { listActs } from "@/lib/audit/queries";
import { auditQuery, readAuditFilter } from "@/lib/audit/schema";
import { requireActor } from "@/lib/auth/get-actor";
import { readInstantCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "audit" });
  return { title: t("title") };
}

/** Every act and every look, for administrators. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const filter = readAuditFilter(query);
  const cursor = readInstantCursor(query);
  const page = await readable(listActs(actor, filter, cursor));
  const t = await getTranslations("audit");
  const desk = await getTranslations("organisations.desk");
  const here = `/${locale}/desk/audit`;
  const narrowed = auditQuery(filter).toString();
  const withQuery = (path: string, more = "") =>
    [path, [narrowed, more].filter(Boolean).join("&")].filter(Boolean).join("?");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("desk") }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      <AuditFilters filter={filter} clearHref={narrowed === "" ? null : here} />
      {page.items.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <p className="list-head">
          <a href={withQuery(`${here}/acts/csv`)}>{t("csv")}</a>
          <a href={withQuery(`${here}/acts/json`)}>{t("json")}</a>
        </p>
      )}
      <ul className="list dense">
        {page.items.map((line) => (
          <AuditEntry key={line.id} locale={locale} line={line} />
        ))}
      </ul>
      <Pagination
        newerHref={cursor === undefined ? undefined : withQuery(here)}
        newerLabel={t("first")}
        olderHref={page.next === null ? undefined : withQuery(here, `cursor=${page.next}`)}
        olderLabel={t("more")}
      />
    </>
  );
}
