import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { countAppeals, listAppeals } from "@/lib/appeals/queries";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { inLocale } from "@/lib/kernel/localised";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "appeals.desk" });
  return { title: t("title") };
}

/** Open appeals in the processes of whoever has an office there. */
export default async function AppealsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if ((await countAppeals(actor)) === null) notFound();
  const query = await searchParams;
  const cursor = readInstantCursor(query) ?? null;
  const { items, next } = await listAppeals(actor, cursor);
  const t = await getTranslations("appeals");
  const desk = await getTranslations("moderation.desk");
  const here = `/${locale}/desk/appeals`;
  const done = (["replied", "granted", "granted_in_part", "dismissed"] as const).find((known) => known === query.done);
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk`, label: desk("title") }]} />}
        title={t("desk.title")}
        lead={t("desk.lead")}
      />
      {done === undefined ? null : <Notice kind="success" title={t(`desk.done.${done}`)} announce />}
      {items.length === 0 ? <EmptyState title={t("desk.none")}>{t("desk.noneText")}</EmptyState> : null}
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <h2>
              <a href={`${here}/${item.id}`}>
                <bdi className="reference">{item.reference}</bdi>
              </a>
            </h2>
            <p className="facts small quiet">
              <bdi>{item.submitter ?? t("desk.person")}</bdi>
              <span>{inLocale(item.consultation, locale).text}</span>
              <span>{showInstant(item.filedAt, item.zone, locale).text}</span>
              <span>{t(`states.${item.state}`)}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pagination
        newerHref={cursor === null ? undefined : here}
        olderHref={next === null ? undefined : `${here}?cursor=${next}`}
      />
    </>
  );
}
