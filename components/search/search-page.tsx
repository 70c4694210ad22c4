import { FollowLink } from "@/components/following/follow-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import type { Named } from "@/lib/search/named";
import type { SearchAnswer } from "@/lib/search/public";
import { type SearchFilter, searchFacets, searchPath, searchSubject } from "@/lib/search/schema";
import { FacetList } from "./facet-list";
import { FoundEntry } from "./found-entry";
import { NamedList } from "./named-list";

type Props = {
  locale: string;
  typed: string;
  filter: SearchFilter;
  answer: SearchAnswer;
  named: readonly Named[];
  names: ReadonlyMap<string, Localised>;
  isFirst: boolean;
};

/** Search in everything published, narrowed by facets; accents and vowel signs make no difference. */
export function SearchPage({ locale, typed, filter, answer, named, names, isFirst }: Props) {
  const t = useTranslations("search");
  const documents = useTranslations("instruments");
  const href = (cursor?: string) => `/${locale}${searchPath(typed, filter, cursor)}`;
  return (
    <>
      <PageHead title={t("title")} lead={typed === "" ? t("lead") : undefined} />
      <SearchForm typed={typed} filter={filter} />
      {typed === "" ? (
        <p>
          <a href={`/${locale}/instruments`}>{documents("title")}</a>
        </p>
      ) : (
        <>
          <NamedList locale={locale} named={named} />
          {answer.suggestion === null ? null : (
            <p className="search-suggestion">
              {t.rich("suggestion", {
                link: () => (
                  <a href={`/${locale}${searchPath(answer.suggestion ?? "", {})}`}>
                    <bdi>{answer.suggestion}</bdi>
                  </a>
                ),
              })}
            </p>
          )}
          {answer.total === 0 && answer.facets.length === 0 && Object.keys(filter).length === 0 ? (
            named.length > 0 ? null : (
              <EmptyState title={t("nothing", { words: typed })}>{t("nothingHint")}</EmptyState>
            )
          ) : (
            <div className="columns search-columns">
              <section aria-labelledby="results">
                <Summary locale={locale} typed={typed} filter={filter} answer={answer} />
                <ol className="list dense search-results">
                  {answer.hits.map((hit) => (
                    <FoundEntry key={`${hit.kind} ${hit.id}`} locale={locale} hit={hit} />
                  ))}
                </ol>
                <Pagination
                  newerHref={isFirst ? undefined : href()}
                  olderHref={answer.next === null ? undefined : href(answer.next)}
                  newerLabel={t("first")}
                  olderLabel={t("further")}
                />
              </section>
              <FacetList {...{ locale, typed, filter, names }} facets={answer.facets} />
            </div>
          )}
          <p className="search-follow">
            <FollowLink locale={locale} kind="search" subject={searchSubject(typed, filter)} />
          </p>
        </>
      )}
    </>
  );
}

/** A new search keeps what the results were narrowed to. */
function SearchForm({ typed, filter }: Pick<Props, "typed" | "filter">) {
  const t = useTranslations("search");
  return (
    <search>
      <form className="filters" method="get" aria-label={t("title")}>
        <TextField
          name="q"
          label={t("for")}
          hint={t("hint")}
          defaultValue={typed}
          type="search"
          dir="auto"
          grow
          maxLength={200}
        />
        {searchFacets.flatMap((facet) =>
          (filter[facet] ?? []).map((value) => (
            <input key={`${facet} ${value}`} type="hidden" name={facet} value={value} />
          )),
        )}
        <Button kind="primary">{t("go")}</Button>
      </form>
    </search>
  );
}

/** How many there are, said to be more where only the newest were counted, and the way back to all. */
function Summary({ locale, typed, filter, answer }: Pick<Props, "locale" | "typed" | "filter" | "answer">) {
  const t = useTranslations("search");
  const { total, isMore } = answer;
  return (
    <div className="list-head">
      <h2 id="results">{isMore ? t("countMore", { count: total }) : t("count", { count: total })}</h2>
      {Object.keys(filter).length === 0 ? null : <a href={`/${locale}${searchPath(typed, {})}`}>{t("all")}</a>}
      <a className="search-to-facets" href="#narrow">
        {t("narrow")}
      </a>
    </div>
  );
}
