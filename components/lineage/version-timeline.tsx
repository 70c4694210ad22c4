import { LocalisedText } from "@/components/reading/localised-text";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StateMark } from "@/components/ui/state-mark";
import type { getDraftForDesk } from "@/lib/drafts/queries";
import { showDate } from "@/lib/i18n/dates";
import { isLocale, localeNames } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Draft = Awaited<ReturnType<typeof getDraftForDesk>>;
type Version = Draft["versions"][number];

/** A way from a version to a page about it. */
export type VersionLink = { href: string; label: string };

type Props = {
  locale: string;
  draft: Draft;
  /** Further links of each version, by its id. */
  links: ReadonlyMap<string, readonly VersionLink[]>;
};

const marks = { draft: "draft", published: "published", superseded: "closed", final: "verified" } as const;

/** The texts of a draft, the latest first, each with its translations and what can be done with it. */
export function VersionTimeline({ locale, draft, links }: Props) {
  const t = useTranslations("lineage.timeline");
  const originals = draft.versions.filter(({ translationOfId }) => translationOfId === null).reverse();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t("versions")}</h2>
      <ol className="timeline">
        {originals.map((version) => {
          const translations = draft.versions.filter((other) => other.translationOfId === version.id);
          return (
            <li key={version.id}>
              <VersionHead locale={locale} draft={draft} version={version} />
              {version.may.outdated ? <Notice kind="warning">{t("outdated")}</Notice> : null}
              <VersionActs locale={locale} draft={draft} version={version} links={links.get(version.id) ?? []} />
              {translations.length === 0 ? null : (
                <>
                  <p className="quiet small">{t("translations")}</p>
                  <ul className="translations">
                    {translations.map((translation) => (
                      <li key={translation.id}>
                        <VersionHead locale={locale} draft={draft} version={translation} />
                        <VersionActs
                          locale={locale}
                          draft={draft}
                          version={translation}
                          links={links.get(translation.id) ?? []}
                        />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function VersionHead({ locale, draft, version }: { locale: string; draft: Draft; version: Version }) {
  const t = useTranslations("lineage.timeline");
  const state = useTranslations("drafts.state");
  const previous = draft.versions.find(({ id }) => id === version.previousId);
  return (
    <>
      <h3>
        <a href={`/${locale}/desk/drafts/${draft.id}/${version.id}`}>
          <LocalisedText text={version.label} locale={locale} />
        </a>
      </h3>
      <p className="facts small">
        <StateMark state={marks[version.status]}>{state(version.status)}</StateMark>
        {version.publishedAt === null ? null : (
          <span>{t("publishedOn", { day: showDate(version.publishedAt, locale, "UTC") })}</span>
        )}
        <span className="quiet">{isLocale(version.language) ? localeNames[version.language] : version.language}</span>
        <span className="quiet">{t("blocks", { count: version.blocks })}</span>
        {previous === undefined ? null : (
          <span className="quiet">{t("goesOn", { label: inLocale(previous.label, locale).text })}</span>
        )}
      </p>
    </>
  );
}

type ActsProps = { locale: string; draft: Draft; version: Version; links: readonly VersionLink[] };

function VersionActs({ locale, draft, version, links }: ActsProps) {
  const t = useTranslations("lineage.timeline");
  const desk = `/${locale}/desk/drafts/${draft.id}`;
  const texts = `/${locale}/consultations/${draft.consultation.slug}/drafts/${draft.slug}`;
  const previous = draft.versions.find(({ id, status }) => id === version.previousId && status !== "draft");
  const confirmed = version.previousId === null || version.lineageConfirmedAt !== null;
  const unpublished = version.status === "draft";
  const ways: VersionLink[] = [
    ...(unpublished ? [] : [{ href: `${texts}/${version.slug}`, label: t("publicPage") }]),
    ...(version.previousId === null || (unpublished && !confirmed)
      ? []
      : [{ href: `${desk}/${version.id}/lineage`, label: t("lineage", { count: 0 }) }]),
    ...(previous === undefined || unpublished
      ? []
      : [
          {
            href: `${texts}/compare/${previous.slug}...${version.slug}`,
            label: t("compare", { label: inLocale(previous.label, locale).text }),
          },
        ]),
    ...(version.may.adopt ? [{ href: `${desk}/${version.id}#adopt`, label: t("adopt") }] : []),
    ...links,
  ];
  return (
    <div className="button-row">
      {version.may.startNext ? (
        <LinkButton href={`${desk}/next?from=${version.id}`}>{t("startNext")}</LinkButton>
      ) : null}
      {version.may.edit ? <LinkButton href={`${desk}/${version.id}`}>{t("edit")}</LinkButton> : null}
      {unpublished && !confirmed ? (
        <LinkButton href={`${desk}/${version.id}/lineage`}>{t("lineage", { count: version.doubtful })}</LinkButton>
      ) : null}
      {version.may.publish && confirmed ? (
        <LinkButton href={`${desk}/${version.id}#publish`}>{t("publish")}</LinkButton>
      ) : null}
      {ways.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </div>
  );
}
