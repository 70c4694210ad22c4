import type { ReactNode } from "react";
import { AsOfDay } from "@/components/corrections/as-of-day";
import type { HeldOn } from "@/components/corrections/held-on";
import { type Fact, Facts } from "@/components/ui/facts";
import { languageName } from "@/lib/i18n/formats";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { countryName } from "@/lib/organisations/countries";
import type { EntryFact } from "@/lib/organisations/entry-facts";
import { type Meetings, meetingQuestions } from "@/lib/organisations/meetings";
import type { OrganisationLink } from "@/lib/organisations/public";
import { topicName } from "@/lib/organisations/topics";

/** Public facts; null, or empty, is not stated and then not shown. */
export type ShownFacts = {
  names: Record<string, string>;
  aliases: readonly string[];
  stakeholderGroup: string | null;
  country: string | null;
  address: string | null;
  website: string | null;
  topics: readonly string[];
  ecosocStatus: string | null;
  meetings?: Meetings | null;
  /** What it is a part of. */
  partOf?: readonly OrganisationLink[];
  /** Days for which corrected facts hold. */
  heldOn?: HeldOn;
};

/** What an organisation has stated, and nothing else: no label stands before an empty place. */
export function OrganisationFacts({
  locale,
  organisation,
  more = [],
}: {
  locale: string;
  organisation: ShownFacts;
  /** Facts that only some readers see. */
  more?: readonly Fact[];
}) {
  const facts = [...useStatedFacts(locale, organisation), ...more];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

function useStatedFacts(locale: string, organisation: ShownFacts): Fact[] {
  const t = useTranslations("organisations");
  const groups = useTranslations("public.groups");
  const directory = `/${locale}/organisations`;
  const { names, aliases, stakeholderGroup, country, address, website, topics, ecosocStatus, meetings } = organisation;
  const { partOf = [], heldOn = {} } = organisation;
  /** A stated fact, with the day for which it holds where somebody said. */
  const stated = (fact: EntryFact, term: string, value: ReactNode): Fact => {
    const day = heldOn[fact];
    return { term, value: day === undefined ? value : [value, <AsOfDay key="day" locale={locale} day={day} />] };
  };
  const facts: (Fact | null)[] = [
    partOf.length === 0
      ? null
      : stated("partOf", t("fields.partOf"), <OrganisationLinks locale={locale} organisations={partOf} />),
    stakeholderGroup === null
      ? null
      : stated(
          "stakeholderGroup",
          t("fields.stakeholderGroup"),
          <a href={`${directory}?group=${stakeholderGroup}`}>{groups(stakeholderGroup)}</a>,
        ),
    country === null
      ? null
      : stated(
          "country",
          t("fields.country"),
          <a href={`${directory}?country=${country}`}>{countryName(country, locale)}</a>,
        ),
    ...Object.entries(names).map(([language, name]) =>
      stated(
        `names.${language}`,
        t("page.nameIn", { language: languageName(language, locale) }),
        <span lang={language} dir={directionOf(language)}>
          {name}
        </span>,
      ),
    ),
    aliases.length === 0 ? null : stated("aliases", t("page.alsoWritten"), <Lines lines={aliases} />),
    address === null ? null : stated("address", t("fields.address"), <Lines lines={address.split("\n")} />),
    website === null
      ? null
      : stated(
          "website",
          t("fields.website"),
          <a href={website} rel="noopener nofollow external">
            <bdi dir="ltr">{website}</bdi>
          </a>,
        ),
    topics.length === 0 ? null : stated("topics", t("fields.topics"), <TopicLinks locale={locale} topics={topics} />),
    ecosocStatus === null ? null : stated("ecosocStatus", t("fields.ecosocStatus"), t(`ecosoc.${ecosocStatus}`)),
    ...meetingQuestions.map((question) => {
      const answer = meetings?.[question] ?? null;
      return answer === null ? null : stated(`meetings.${question}`, t(`meetings.${question}`), <bdi>{answer}</bdi>);
    }),
  ];
  return facts.filter((fact) => fact !== null);
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line}>
          <bdi>{line}</bdi>
          <br />
        </span>
      ))}
    </>
  );
}

function TopicLinks({ locale, topics }: { locale: string; topics: readonly string[] }) {
  return (
    <span className="line">
      {topics.map((id) => (
        <a key={id} href={`/${locale}/organisations?topic=${id}`}>
          {topicName(id, locale) ?? id}
        </a>
      ))}
    </span>
  );
}

function OrganisationLinks({ locale, organisations }: { locale: string; organisations: readonly OrganisationLink[] }) {
  return (
    <span className="line">
      {organisations.map(({ slug, name }) => (
        <a key={slug} href={`/${locale}/organisations/${slug}`}>
          <bdi>{name}</bdi>
        </a>
      ))}
    </span>
  );
}
