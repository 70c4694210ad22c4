import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import type { FacetValue } from "@/lib/search/found";
import { type SearchFacet, type SearchFilter, searchFacets, searchPath, toggled } from "@/lib/search/schema";
import { useFacetLabel } from "./facet-label";

type Props = {
  locale: string;
  typed: string;
  filter: SearchFilter;
  facets: readonly FacetValue[];
  names: ReadonlyMap<string, Localised>;
};

/** Values that stand open; the rest waits one press away. */
const open = 6;
const most = 30;

/** By what the results can be narrowed, and how many each choice would leave: links, so that every choice is an address. */
export function FacetList({ locale, typed, filter, facets, names }: Props) {
  const t = useTranslations("search");
  const lists = searchFacets.flatMap((facet) => {
    const values = valuesOf(facet, facets, filter[facet] ?? []);
    // One value that all have would narrow nothing.
    return values.length > 1 || (filter[facet] ?? []).length > 0 ? { facet, values } : [];
  });
  if (lists.length === 0) return null;
  return (
    <nav className="aside search-facets" id="narrow" aria-label={t("narrow")}>
      {lists.map(({ facet, values }) => (
        <section key={facet}>
          <h2>{t(`facets.${facet}`)}</h2>
          <FacetValues {...{ locale, typed, filter, names, facet }} values={values.slice(0, open)} />
          {values.length <= open ? null : (
            <Disclosure summary={t("moreValues", { count: values.length - open })}>
              <FacetValues {...{ locale, typed, filter, names, facet }} values={values.slice(open)} />
            </Disclosure>
          )}
        </section>
      ))}
    </nav>
  );
}

type Value = { value: string; count: number };

/** What was chosen comes first, also where nothing is left of it. */
function valuesOf(facet: SearchFacet, facets: readonly FacetValue[], chosen: readonly string[]): Value[] {
  const counted = facets.filter((one) => one.facet === facet);
  const byYear = facet === "year" ? counted.toSorted((one, other) => other.value.localeCompare(one.value)) : counted;
  return [
    ...chosen.map((value) => ({ value, count: counted.find((one) => one.value === value)?.count ?? 0 })),
    ...byYear.filter(({ value }) => !chosen.includes(value)),
  ].slice(0, most);
}

type ValuesProps = Omit<Props, "facets"> & { facet: SearchFacet; values: readonly Value[] };

function FacetValues({ locale, typed, filter, names, facet, values }: ValuesProps) {
  const t = useTranslations("search");
  const label = useFacetLabel(locale, names);
  const chosen = filter[facet] ?? [];
  return (
    <ul>
      {values.map(({ value, count }) => (
        <li key={value}>
          <a
            href={`/${locale}${searchPath(typed, toggled(filter, facet, value))}`}
            rel="nofollow"
            aria-current={chosen.includes(value) ? "true" : undefined}
          >
            <bdi>{label(facet, value)}</bdi>
            <span className="nums">{t("valueCount", { count })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
