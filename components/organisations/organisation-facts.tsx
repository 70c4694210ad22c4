import { useTranslations } from "next-intl";
import { AsOfDay } from "@/components/corrections/as-of-day";
import type { HeldOn } from "@/components/corrections/held-on";
import { type Fact, Facts } from "@/components/ui/facts";
import { languageName } from "@/lib/i18n/formats";
import { directionOf } from "@/lib/i18n/locales";
import { countryName } from "@/lib/organisations/countries";
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
  const asOf = (day: Date | undefined) => (day === undefined ? null : <AsOfDay locale={locale} day={day} />);
  const facts: (Fact | null)[] = [
    partOf.length === 0
      ? null
      : { term: t("fields.partOf"), value: <OrganisationLinks locale={locale} organisations={partOf} /> },
    stakeholderGroup === null
      ? null
      : {
          term: t("fields.stakeholderGroup"),
          value: <a href={`${directory}?group=${stakeholderGroup}`}>{groups(stakeholderGroup)}</a>,
        },
    country === null
      ? null
      : {
          term: t("fields.country"),
          value: <a href={`${directory}?country=${country}`}>{countryName(country, locale)}</a>,
        },
    ...Object.entries(names).map(([language, name]) => ({
      term: t("page.nameIn", { language: languageName(language, locale) }),
      value: (
        <span lang={language} dir={directionOf(language)}>
          {name}
        </span>
      ),
    })),
    aliases.length === 0 ? null : { term: t("page.alsoWritten"), value: <Lines lines={aliases} /> },
    address === null
      ? null
      : {
          term: t("fields.address"),
          value: (
            <>
              <Lines lines={address.split("\n")} />
              {asOf(heldOn.address)}
            </>
          ),
        },
    website === null
      ? null
      : {
          term: t("fields.website"),
          value: (
            <>
              <a href={website} rel="noopener nofollow external">
                <bdi dir="ltr">{website}</bdi>
              </a>
              {asOf(heldOn.website)}
            </>
          ),
        },
    topics.length === 0 ? null : { term: t("fields.topics"), value: <TopicLinks locale={locale} topics={topics} /> },
    ecosocStatus === null ? null : { term: t("fields.ecosocStatus"), value: t(`ecosoc.${ecosocStatus}`) },
    ...(meetings == null ? [] : meetingQuestions).map((question) => {
      const answer = meetings?.[question] ?? null;
      return answer === null ? null : { term: t(`meetings.${question}`), value: <bdi>{answer}</bdi> };
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
