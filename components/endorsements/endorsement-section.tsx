import type { PublicEndorsement } from "@/lib/endorsements/public";
import { useTranslations } from "@/lib/i18n/words";
import { EndorsementList } from "./endorsement-list";
import { GroupCounts } from "./group-counts";

type Props = {
  locale: string;
  counts: readonly { group: string | null; count: number }[];
  /** The first of them. */
  endorsements: readonly PublicEndorsement[];
  textHref: string | null;
  titles: ReadonlyMap<string, string>;
  listHref: string;
  endorseHref: string;
};

/** Support for a published text: how much, of whom, with which reservations, and the way to give one's own. */
export function EndorsementSection({ locale, counts, endorsements, textHref, titles, listHref, endorseHref }: Props) {
  const t = useTranslations("endorsements.public");
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="stack" aria-labelledby="endorsements">
      <h2 id="endorsements">{t("heading")}</h2>
      {total === 0 ? (
        <p className="quiet">{t("none")}</p>
      ) : (
        <>
          <p>{t("count", { count: total })}</p>
          <GroupCounts counts={counts} />
          <EndorsementList locale={locale} endorsements={endorsements} textHref={textHref} titles={titles} />
        </>
      )}
      <p className="facts small">
        {total > endorsements.length ? <a href={listHref}>{t("seeAll")}</a> : null}
        <a href={endorseHref}>{t("endorse")}</a>
      </p>
    </section>
  );
}
