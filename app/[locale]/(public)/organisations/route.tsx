import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { DirectoryFilters } from "@/components/organisations/directory-filters";
import { DirectoryLine } from "@/components/organisations/directory-line";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { countPublicOrganisations, countriesOfDirectory, publicOrganisations } from "@/lib/organisations/public";
import { filterQuery, isFiltered, readOrganisationFilter } from "@/lib/organisations/public-filter";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";

const pageSize = 50;

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "organisations" });
  return { title: t("directory.title") };
}

/** The directory of verified organisations. */
async function body({ params, searchParams: query }: Asked) {
  const { locale } = params;
  tagDocument("organisations");
  const filter = readOrganisationFilter(query);
  const cursor = readCursor(query);
  const [page, count, countries] = await Promise.all([
    publicOrganisations(filter, pageSize, cursor),
    countPublicOrganisations(filter),
    countriesOfDirectory(),
  ]);
  const t = await getTranslations("organisations.directory");
  const here = `/${locale}/organisations`;
  const narrowed = filterQuery(filter).toString();
  const withQuery = (path: string, more = "") =>
    [path, [narrowed, more].filter(Boolean).join("&")].filter(Boolean).join("?");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <DirectoryFilters
        locale={locale}
        filter={filter}
        countries={countries}
        clearHref={isFiltered(filter) ? here : null}
      />
      {count === 0 ? (
        <EmptyState title={isFiltered(filter) ? t("noneMatch") : t("none")}>
          {isFiltered(filter) ? t("noneMatchHint") : t("noneHint")}
        </EmptyState>
      ) : (
        <p className="list-head">
          <span className="nums">{t("count", { count })}</span>
          <a href={withQuery("/api/v1/organisations.csv")}>{t("csv")}</a>
          <a href={withQuery("/api/v1/organisations")}>{t("json")}</a>
        </p>
      )}
      <ul className="list">
        {page.items.map((organisation) => (
          <DirectoryLine key={organisation.id} locale={locale} organisation={organisation} />
        ))}
      </ul>
      <Pagination
        newerHref={cursor === undefined ? undefined : withQuery(here)}
        olderHref={page.next === null ? undefined : withQuery(here, `cursor=${page.next}`)}
        newerLabel={t("first")}
        olderLabel={t("further")}
      />
    </>
  );
}

export const GET = publicPage({ head, body });
