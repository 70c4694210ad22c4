import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { AnswerCounts, PublicAnswerFilters, PublicAnswerTable } from "@/components/dispositions/public-answers";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { publicConsultation } from "@/lib/consultations/public";
import { isFiltered, publicFilterQuery, readPublicAnswerFilter } from "@/lib/dispositions/public-filter";
import { answeredScopes, countPublicAnswers, publicAnswers } from "@/lib/dispositions/public-table";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; consultation: string }>;

const pageSize = 50;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "dispositions" });
  return { title: t("public.title") };
}

/** What was done with each contribution to a consultation. */
async function body({ params, searchParams: query }: Props) {
  const { locale, consultation: slug } = params;
  const now = systemClock.now();
  const consultation = await publicConsultation(slug, now);
  if (consultation === null) notFound();
  tagDocument(`consultation:${consultation.id}`);
  const filter = readPublicAnswerFilter(query);
  const cursor = readInstantCursor(query);
  const [page, counts, scopes] = await Promise.all([
    publicAnswers(consultation.id, filter, now, pageSize, cursor),
    countPublicAnswers(consultation.id, filter, now),
    answeredScopes(consultation.id, now),
  ]);
  const t = await getTranslations("dispositions");
  const here = `/${locale}/consultations/${consultation.slug}/dispositions`;
  const narrowed = publicFilterQuery(filter).toString();
  const withQuery = (path: string, more = "") =>
    [path, [narrowed, more].filter(Boolean).join("&")].filter(Boolean).join("?");
  const shown = counts.filter(({ state }) => filter.state === null || filter.state.includes(state));
  const count = shown.reduce((sum, one) => sum + one.count, 0);
  const api = `/api/v1/consultations/${consultation.slug}/dispositions`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/consultations/${consultation.slug}`,
                label: <LocalisedText text={consultation.title} locale={locale} />,
              },
            ]}
          />
        }
        title={t("public.title")}
        lead={t("public.lead")}
      />
      <PublicAnswerFilters
        locale={locale}
        filter={filter}
        scopes={scopes}
        clearHref={isFiltered(filter) ? here : null}
      />
      {count === 0 ? (
        <EmptyState title={isFiltered(filter) ? t("public.noneMatch") : t("public.none")}>
          {isFiltered(filter) ? t("public.noneMatchHint") : t("public.noneHint")}
        </EmptyState>
      ) : (
        <>
          <AnswerCounts counts={shown} />
          <p className="list-head">
            <span className="nums">{t("public.count", { count })}</span>
            <a href={withQuery(`${api}.csv`)}>{t("public.csv")}</a>
            <a href={withQuery(api)}>{t("public.json")}</a>
          </p>
          <PublicAnswerTable locale={locale} consultation={consultation.slug} answers={page.items} />
        </>
      )}
      <Pagination
        newerHref={cursor === undefined ? undefined : withQuery(here)}
        newerLabel={t("public.first")}
        olderHref={page.next === null ? undefined : withQuery(here, `cursor=${page.next}`)}
        olderLabel={t("public.more")}
      />
    </>
  );
}

export const GET = publicPage({ head, body });
