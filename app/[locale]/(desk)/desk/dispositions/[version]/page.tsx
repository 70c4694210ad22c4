import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { WorkingForms } from "@/components/commenting/working-forms";
import { BulkForm } from "@/components/dispositions/bulk-form";
import { BulkNotice } from "@/components/dispositions/bulk-notice";
import { DeskFilters } from "@/components/dispositions/desk-filters";
import { ProgressLine } from "@/components/dispositions/progress-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/auth/get-actor";
import { findNextToAnswer, readDeskList } from "@/lib/dispositions/desk-list";
import { filterOptions, rapporteursOf } from "@/lib/dispositions/filter-options";
import { filterQuery, mostAtOnce, readDeskFilter } from "@/lib/dispositions/schema";
import { usableWordings } from "@/lib/dispositions/wordings-query";
import { comma } from "@/lib/i18n/lists";
import { notFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readInstantCursor } from "@/lib/web/read-query";
import { readable } from "@/lib/web/readable";
import { answerMany } from "./actions";

type Props = {
  params: Promise<{ locale: string; version: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "dispositions.desk" });
  return { title: t("title") };
}

/** The published contributions of one text: narrowed, answered together, or opened one by one. */
export default async function AnswerListPage({ params, searchParams }: Props) {
  const { locale, version: versionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const query = await searchParams;
  const filter = readDeskFilter(query);
  const cursor = readInstantCursor(query) ?? null;
  const list = await readable(
    isId(versionId) ? readDeskList(actor, versionId, { filter, cursor }) : Promise.reject(notFound()),
  );
  const { version, progress, matching, page } = list;
  const t = await getTranslations("dispositions");
  const [options, rapporteurs, wordings, next] = await Promise.all([
    filterOptions(versionId),
    rapporteursOf(version.subject),
    usableWordings(version.process.id),
    version.may.decide ? findNextToAnswer(actor, versionId, filter, null) : null,
  ]);
  const here = `/${locale}/desk/dispositions/${version.id}`;
  const narrowed = filterQuery(filter).toString();
  const withQuery = (path: string, more = "") =>
    [path, [narrowed, more].filter(Boolean).join("&")].filter(Boolean).join("?");
  const onPage = cursor === null ? "" : `cursor=${cursor}`;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/desk/dispositions`, label: t("desk.title") }]} />}
        title={`${inLocale(version.draft.title, locale).text}${comma(locale)}${inLocale(version.label, locale).text}`}
        facts={<ProgressLine progress={progress} />}
        actions={
          <>
            {next === null ? null : (
              <LinkButton kind="primary" href={withQuery(`${here}/${next}`)}>
                {t("desk.begin")}
              </LinkButton>
            )}
            {version.may.publish ? <LinkButton href={`${here}/publish`}>{t("desk.toPublish")}</LinkButton> : null}
            <LinkButton href={`/${locale}/desk/dispositions/wordings/${version.process.slug}`}>
              {t("desk.wordings")}
            </LinkButton>
          </>
        }
      />
      <WorkingForms locale={locale} versionId={version.id} />
      <BulkNotice query={query} />
      {query.done === "published" ? <Notice kind="success" title={t("publish.done")} announce /> : null}
      <DeskFilters
        filter={filter}
        options={options}
        rapporteurs={rapporteurs}
        clearHref={narrowed === "" ? null : here}
      />
      {page.items.length === 0 ? (
        <EmptyState title={narrowed === "" ? t("desk.none") : t("public.noneMatch")}>
          {narrowed === "" ? t("desk.noneHint") : t("public.noneMatchHint")}
        </EmptyState>
      ) : (
        <>
          <p className="list-head">
            <span className="nums">{t("desk.matching", { count: matching })}</span>
            <a href="#bulk">{t(version.may.decide ? "bulk.title" : "bulk.titleAssign")}</a>
          </p>
          <BulkForm
            key={`${narrowed} ${onPage} ${String(query.done)}`}
            action={answerMany}
            locale={locale}
            versionId={version.id}
            rows={page.items}
            hrefs={Object.fromEntries(page.items.map(({ id }) => [id, withQuery(`${here}/${id}`, onPage)]))}
            filter={filter}
            matching={matching}
            most={mostAtOnce}
            mayDecide={version.may.decide}
            rapporteurs={rapporteurs}
            wordings={wordings}
          />
        </>
      )}
      <Pagination
        newerHref={cursor === null ? undefined : withQuery(here)}
        newerLabel={t("public.first")}
        olderHref={page.next === null ? undefined : withQuery(here, `cursor=${page.next}`)}
        olderLabel={t("public.more")}
      />
    </>
  );
}
