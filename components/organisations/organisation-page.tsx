import { useTranslations } from "next-intl";
import { EventListSection } from "@/components/events/public/event-list-section";
import { FollowLink } from "@/components/following/follow-link";
import { ContributionLine } from "@/components/reading/contribution-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import type { PublicContributionLine } from "@/lib/contributions/published-list";
import type { PublicEventLine } from "@/lib/events/public-event";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import type { Page } from "@/lib/kernel/pages";
import type { PublicOrganisationPage } from "@/lib/organisations/public";
import { Logo } from "./logo";
import { OrganisationFacts } from "./organisation-facts";
import { ShownMonth } from "./shown-month";

type Props = {
  locale: string;
  organisation: PublicOrganisationPage;
  published: Page<PublicContributionLine>;
  /** What others lead and the organisation signed. */
  signed: readonly PublicContributionLine[];
  /** What it holds or leads. */
  events: readonly PublicEventLine[];
  /** Whether the list begins with the newest. */
  isFirst: boolean;
};

/** An organisation of the directory. An entry that is only a name shows the name and what links to it. */
export function OrganisationPage({ locale, organisation, published, signed, events, isFirst }: Props) {
  const t = useTranslations("organisations");
  const signing = useTranslations("signatures.public");
  const { slug, name, names, acronym, description, descriptionLanguage, asOf, logoSha256 } = organisation;
  const { [locale]: ownName, ...otherNames } = names;
  const here = `/${locale}/organisations/${slug}`;
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/organisations`, label: t("directory.title") }]} />}
        title={<bdi>{name}</bdi>}
        lead={ownName}
        facts={acronym === null ? undefined : <bdi>{acronym}</bdi>}
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
        )}
        <OrganisationFacts locale={locale} organisation={{ ...organisation, names: otherNames }} />
        {published.items.length === 0 ? null : (
          <section aria-labelledby="published">
            <h2 id="published">{t("page.published")}</h2>
            <ol className="list dense">
              {published.items.map((contribution) => (
                <ContributionLine
                  key={contribution.id}
                  locale={locale}
                  contribution={contribution}
                  published={showDate(contribution.publishedAt, locale, "UTC")}
                />
              ))}
            </ol>
            <Pagination
              newerHref={isFirst ? undefined : here}
              olderHref={published.next === null ? undefined : `${here}?cursor=${published.next}`}
            />
          </section>
        )}
        {signed.length === 0 ? null : (
          <section aria-labelledby="signed">
            <h2 id="signed">{signing("coSigned")}</h2>
            <ol className="list dense">
              {signed.map((contribution) => (
                <ContributionLine
                  key={contribution.id}
                  locale={locale}
                  contribution={contribution}
                  published={showDate(contribution.publishedAt, locale, "UTC")}
                />
              ))}
            </ol>
          </section>
        )}
        <EventListSection locale={locale} events={events} moreHref={null} />
        {asOf === null ? null : (
          <p className="small quiet">
            <ShownMonth month={asOf} locale={locale} />
          </p>
        )}
      </div>
    </>
  );
}
