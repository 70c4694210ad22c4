import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { countryName } from "@/lib/organisations/countries";
import type { PublicOrganisationLine } from "@/lib/organisations/public";
import { topicName } from "@/lib/organisations/topics";

/** Topics shown of each; the page of the organisation has them all. */
const topicsShown = 4;

/** One organisation of the directory: its name, and what it has stated. */
export function DirectoryLine({ locale, organisation }: { locale: string; organisation: PublicOrganisationLine }) {
  const groups = useTranslations("public.groups");
  const t = useTranslations("organisations.directory");
  const { slug, name, names, acronym, stakeholderGroup, country, topics, partOf } = organisation;
  const ownName = names[locale];
  const hasFacts = stakeholderGroup !== null || country !== null || partOf.length > 0;
  return (
    <li>
      <h2>
        <a href={`/${locale}/organisations/${slug}`}>
          <bdi>{name}</bdi>
          {acronym === null ? null : (
            <>
              {" "}
              <bdi className="quiet">{acronym}</bdi>
            </>
          )}
        </a>
      </h2>
      {ownName === undefined ? null : (
        <p lang={locale} dir={directionOf(locale)}>
          {ownName}
        </p>
      )}
      {hasFacts ? (
        <p className="facts small">
          {stakeholderGroup === null ? null : <span>{groups(stakeholderGroup)}</span>}
          {country === null ? null : <span>{countryName(country, locale)}</span>}
          {partOf.length === 0 ? null : (
            <span>
              {t("partOf")} <bdi>{partOf.map((whole) => whole.acronym ?? whole.name).join(" · ")}</bdi>
            </span>
          )}
        </p>
      ) : null}
      {topics.length === 0 ? null : (
        <p className="facts small quiet">
          {topics.slice(0, topicsShown).map((id) => (
            <span key={id}>{topicName(id, locale) ?? id}</span>
          ))}
          {topics.length > topicsShown ? <span>{t("moreTopics", { count: topics.length - topicsShown })}</span> : null}
        </p>
      )}
    </li>
  );
}
