import { AsOfDay } from "@/components/corrections/as-of-day";
import { CorrectWay } from "@/components/corrections/correct-way";
import { EntryHistory } from "@/components/corrections/entry-history";
import { heldOnDays, inDescription } from "@/components/corrections/held-on";
import { EventListSection } from "@/components/events/public/event-list-section";
import { FollowLink } from "@/components/following/follow-link";
import { ContributionLines } from "@/components/reading/contribution-lines";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import type { GivenEndorsement } from "@/lib/endorsements/given";
import type { PublicEventLine } from "@/lib/events/public-event";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Page } from "@/lib/kernel/pages";
import type { PublicOrganisationPage } from "@/lib/organisations/public";
import type { PublicBody } from "@/lib/organisations/public-bodies";
import type { PublicChange } from "@/lib/organisations/public-changes";
import type { MadeStatement } from "@/lib/speakers/made-statements";
import { EndorsementSection, StatementSection } from "./activity-sections";
import { BodySections } from "./body-sections";
import { Logo } from "./logo";
import { OrganisationFacts } from "./organisation-facts";
import { ShownMonth } from "./shown-month";

type Props = {
  locale: string;
  organisation: PublicOrganisationPage;
  /** Its parts, each with its own. */
  bodies: readonly PublicBody[];
  published: Page<PublicContributionLine>;
  /** What others lead and the organisation signed. */
  signed: readonly PublicContributionLine[];
  /** Texts of others that it supports. */
  endorsed: Page<GivenEndorsement>;
  /** What it said when it had the floor. */
  statements: Page<MadeStatement>;
  /** What it holds or leads. */
  events: readonly PublicEventLine[];
  /** What its entry stated before, the latest first, how often it changed in all, and names of wholes by address. */
  history: { changes: readonly PublicChange[]; count: number; wholes: Readonly<Record<string, string>> };
  /** Whether the list begins with the newest. */
  isFirst: boolean;
};

/** An organisation of the directory. An entry that is only a name shows the name and what links to it. */
export function OrganisationPage({
  locale,
  organisation,
  bodies,
  published,
  signed,
  endorsed,
  statements,
  events,
  history,
  isFirst,
}: Props) {
  const t = useTranslations("organisations");
  const signing = useTranslations("signatures.public");
  const { slug, name, names, acronym, description, descriptionLanguage, asOf, logoSha256 } = organisation;
  const { [locale]: ownName, ...otherNames } = names;
  const here = `/${locale}/organisations/${slug}`;
  const heldOn = heldOnDays(organisation, history.changes);
  const isCorrectable = isFirst && !organisation.isSuspended;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/organisations`, label: t("directory.title") }]} />}
        title={<bdi>{name}</bdi>}
        lead={ownName}
        facts={
          acronym === null ? undefined : (
            <>
              <bdi>{acronym}</bdi>
              {heldOn.acronym === undefined ? null : <AsOfDay locale={locale} day={heldOn.acronym} />}
            </>
          )
        }
        actions={<FollowLink locale={locale} kind="organisation" subject={organisation.id} />}
      />
      <div className="sections">
        {logoSha256 === null ? null : (
          <p>
            <Logo name={name} sha256={logoSha256} size="large" />
          </p>
        )}
        {organisation.isSuspended ? <Notice kind="warning">{t("page.suspended")}</Notice> : null}
        {description === null ? null : (
          <div className="stack">
            <div
              className="prose"
              lang={descriptionLanguage ?? undefined}
              dir={directionOf(descriptionLanguage ?? locale)}
            >
              {description
                .split(/\n{2,}/)
                .filter((paragraph) => paragraph.trim() !== "")
                .map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
            </div>
            {inDescription(organisation, history.changes).map(({ id, after, asOf: day }) => (
              <p key={id} className="small">
                <bdi lang={descriptionLanguage ?? undefined}>{after}</bdi>
                {day === null ? null : <AsOfDay locale={locale} day={day} />}
              </p>
            ))}
          </div>
        )}
        <div className="stack">
          <OrganisationFacts locale={locale} organisation={{ ...organisation, names: otherNames, heldOn }} />
          <div className="line">
            {asOf === null ? null : (
              <p className="small quiet">
                <ShownMonth month={asOf} locale={locale} />
              </p>
            )}
            {isCorrectable ? <CorrectWay href={`${here}/correct`} /> : null}
          </div>
          <EntryHistory
            {...{ locale, descriptionLanguage, ...history }}
            file={`/api/v1/organisations/${slug}/history`}
          />
        </div>
        <BodySections locale={locale} bodies={bodies} />
        {published.items.length === 0 ? null : (
          <section aria-labelledby="published">
            <h2 id="published">{t("page.published")}</h2>
            <ContributionLines {...{ locale, isFirst }} base={here} page={published} />
          </section>
        )}
        {signed.length === 0 ? null : (
          <section aria-labelledby="signed">
            <h2 id="signed">{signing("coSigned")}</h2>
            <ContributionLines locale={locale} base={here} isFirst page={{ items: signed, next: null }} />
          </section>
        )}
        <EndorsementSection {...{ locale, here, isFirst }} page={endorsed} />
        <StatementSection {...{ locale, here, isFirst }} page={statements} />
        <EventListSection locale={locale} events={events} moreHref={null} />
      </div>
    </>
  );
}
