import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HiddenList } from "@/components/reports/hidden-list";
import { ReportedList } from "@/components/reports/reported-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { listHidden, listReported } from "@/lib/reports/queries";
import { readInstantCursor } from "@/lib/web/read-query";
import { dismiss } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reports.desk" });
  return { title: t("title") };
}

/** What readers reported, and what is out of sight until somebody has looked again. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!actor.offices.some(({ role }) => role === "moderator")) notFound();
  const query = await searchParams;
  // Each of the two lists has its own place in the address.
  const at = {
    reported: readInstantCursor(query) ?? null,
    hidden: readInstantCursor({ cursor: query.hidden }) ?? null,
  };
  const [reported, hidden] = await Promise.all([listReported(actor, at.reported), listHidden(actor, at.hidden)]);
  const here = `/${locale}/desk/moderation/reports`;
  const address = (given: { reported: string | null; hidden: string | null }) => {
    const parameters = new URLSearchParams();
    if (given.reported !== null) parameters.set("cursor", given.reported);
    if (given.hidden !== null) parameters.set("hidden", given.hidden);
    return parameters.size === 0 ? here : `${here}?${parameters}`;
  };
  const t = await getTranslations("reports.desk");
  const moderation = await getTranslations("moderation.queue");
  const done = (["dismissed", "hidden", "restore", "redact", "refuse"] as const).find((known) => known === query.done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/moderation`, label: moderation("title") }]} />}
        title={t("title")}
        lead={t("lead")}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`done.${done}`)} announce />}
      <div className="sections">
        <section>
          <h2>{t("reported")}</h2>
          {reported.items.length === 0 ? <EmptyState title={t("noReports")}>{t("noReportsText")}</EmptyState> : null}
          <ReportedList locale={locale} items={reported.items} dismiss={dismiss} />
          <Pagination
            newerHref={at.reported === null ? undefined : address({ ...at, reported: null })}
            olderHref={reported.next === null ? undefined : address({ ...at, reported: reported.next })}
          />
        </section>
        {hidden.items.length === 0 && at.hidden === null ? null : (
          <section>
            <h2>{t("hidden")}</h2>
            <HiddenList locale={locale} items={hidden.items} />
            <Pagination
              newerHref={at.hidden === null ? undefined : address({ ...at, hidden: null })}
              olderHref={hidden.next === null ? undefined : address({ ...at, hidden: hidden.next })}
            />
          </section>
        )}
      </div>
    </>
  );
}
