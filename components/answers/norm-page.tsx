import { FollowLink } from "@/components/following/follow-link";
import { ContributionLine } from "@/components/reading/contribution-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Toolbar } from "@/components/ui/toolbar";
import type { NormFilter, SaidOnNorm } from "@/lib/answers/said-on-norm";
import { showDate } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";
import { countryChoices, countryName } from "@/lib/organisations/countries";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { type NormName, normLetter, normNames } from "@/lib/templates/norm-names";

type Props = {
  locale: string;
  norm: NormName;
  filter: NormFilter;
  said: Page<SaidOnNorm>;
  /** Those from which something was said. */
  countries: readonly string[];
  isFirst: boolean;
};

/** All that was published on one norm: reports of States beside those of civil society and others, each marked. */
export function NormPage({ locale, norm, filter, said, countries, isFirst }: Props) {
  const t = useTranslations("answers.norm");
  const part = useTranslations("templates.part");
  const names = useTranslations("templates.norms");
  const base = `/${locale}/norms/${normLetter(norm)}`;
  const narrowed = queryOf(filter);
  const address = (cursor?: string) =>
    [base, [narrowed, cursor === undefined ? "" : `cursor=${cursor}`].filter(Boolean).join("&")]
      .filter(Boolean)
      .join("?");
  return (
    <>
      <PageHead
        above={part("normNamed", { letter: normLetter(norm) })}
        title={names(norm)}
        lead={t("lead")}
        actions={<FollowLink locale={locale} kind="topic" subject={norm} />}
      />
      <Toolbar label={t("norms")}>
        {normNames.map((known) => (
          <a
            key={known}
            href={`/${locale}/norms/${normLetter(known)}`}
            aria-current={known === norm ? "page" : undefined}
            aria-label={part("normNamed", { letter: normLetter(known) })}
          >
            ({normLetter(known)})
          </a>
        ))}
      </Toolbar>
      <NormFilters {...{ locale, filter, countries }} clearHref={narrowed === "" ? null : base} />
      {said.items.length === 0 ? <EmptyState title={t("nothing")} /> : null}
      <ol className="list dense">
        {said.items.map((contribution) => (
          <MarkedLine key={contribution.id} locale={locale} contribution={contribution} />
        ))}
      </ol>
      <Pagination
        newerHref={isFirst ? undefined : address()}
        olderHref={said.next === null ? undefined : address(said.next)}
      />
    </>
  );
}

function queryOf({ group = [], country = [] }: NormFilter): string {
  const query = new URLSearchParams();
  for (const value of group) query.append("group", value);
  for (const value of country) query.append("country", value);
  return query.toString();
}

/** A line of the list with whose it is: groups and countries of everybody whose name is under it. */
function MarkedLine({ locale, contribution }: { locale: string; contribution: SaidOnNorm }) {
  const names = useTranslations("public.groups");
  const groups = contribution.groups.flatMap((name) => stakeholderGroups.find((known) => known === name) ?? []);
  return (
    <ContributionLine
      locale={locale}
      contribution={contribution}
      published={showDate(contribution.publishedAt, locale, "UTC")}
      whose={[
        ...groups.map((group) => names(group)),
        ...contribution.countries.map((country) => countryName(country, locale)),
      ]}
    />
  );
}

type FilterProps = Pick<Props, "locale" | "filter" | "countries"> & { clearHref: string | null };

function NormFilters({ locale, filter, countries, clearHref }: FilterProps) {
  const t = useTranslations("answers");
  const directory = useTranslations("organisations.directory");
  const words = useTranslations("public");
  const all = { value: "", label: words("filters.all") };
  return (
    <form className="filters" method="get" role="search" aria-label={t("filters.title")}>
      <SelectField
        name="group"
        label={t("filters.group")}
        defaultValue={filter.group?.[0] ?? ""}
        options={[all, ...stakeholderGroups.map((value) => ({ value, label: words(`groups.${value}`) }))]}
      />
      <SelectField
        name="country"
        label={directory("country")}
        defaultValue={filter.country?.[0] ?? ""}
        options={[all, ...countryChoices(locale, countries).map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <Button>{words("filters.show")}</Button>
      {clearHref === null ? null : <a href={clearHref}>{t("filters.clear")}</a>}
    </form>
  );
}
