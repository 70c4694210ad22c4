import type { PublicEndorsement } from "@/lib/endorsements/public";
import { showDate } from "@/lib/i18n/dates";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { Reservations } from "./reservations";

type Props = {
  locale: string;
  endorsements: readonly PublicEndorsement[];
  /** Where a paragraph of the text stands, without the anchor; null for an input. */
  textHref: string | null;
  /** Titles of the parts of an input, by key. */
  titles: ReadonlyMap<string, string>;
};

/** Who supports a text, with their words, and what their support does not cover. */
export function EndorsementList({ locale, endorsements, textHref, titles }: Props) {
  const t = useTranslations("endorsements.public");
  const groups = useTranslations("public.groups");
  return (
    <ol className="list dense">
      {endorsements.map((endorsement) => (
        <li key={endorsement.id}>
          <p>
            {endorsement.slug === null ? (
              <bdi>{endorsement.name}</bdi>
            ) : (
              <a href={`/${locale}/organisations/${endorsement.slug}`}>
                <bdi>{endorsement.name}</bdi>
              </a>
            )}
          </p>
          <p className="facts small quiet">
            <span>{endorsement.group === null ? t("notStated") : groups(endorsement.group)}</span>
            <time dateTime={endorsement.endorsedAt.toISOString()}>
              {showDate(endorsement.endorsedAt, locale, "UTC")}
            </time>
            {endorsement.isSuspended ? <span>{t("suspended")}</span> : null}
            {endorsement.listed ? <span>{t("listed")}</span> : null}
          </p>
          {endorsement.words === null ? null : (
            <p className="redline-text" lang={endorsement.language} dir={directionOf(endorsement.language)}>
              {endorsement.words}
            </p>
          )}
          <Reservations endorsement={endorsement} textHref={textHref} titles={titles} />
        </li>
      ))}
    </ol>
  );
}
