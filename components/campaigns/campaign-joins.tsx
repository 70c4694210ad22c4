import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import type { CampaignJoins as Joins } from "@/lib/campaigns/join-queries";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; campaign: { id: string; revision: number }; joins: Joins; ask: FormAction };

/** Who was asked to join in one input, what they answered, and the way to ask those who were not. */
export function CampaignJoins({ locale, campaign, joins, ask }: Props) {
  const t = useTranslations("campaigns.joins");
  const { asked, askable, isBegun, isOpen } = joins;
  const isEnough = askable + asked.length >= 2;
  return (
    <section className="stack" aria-labelledby="joins">
      <h2 id="joins">{t("title")}</h2>
      <p>{t("lead")}</p>
      <p className="small quiet">{t("persons")}</p>
      {asked.length === 0 ? null : (
        <>
          <p>{t("asked", { count: asked.length })}</p>
          <ul className="list dense">
            {asked.map(({ name, slug, state, leads }) => (
              <li key={slug}>
                <p className="facts small">
                  <a href={`/${locale}/organisations/${slug}`}>
                    <bdi>{name}</bdi>
                  </a>
                  <span className="tag">{t(`states.${state}`)}</span>
                  {leads ? <span>{t("leads")}</span> : null}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {isBegun ? (
        <p>{t("begun")}</p>
      ) : isOpen && isEnough && askable > 0 ? (
        <ActForm
          action={ask}
          values={{ campaignId: campaign.id, seenRevision: campaign.revision }}
          next={t("askable", { count: askable })}
        >
          {t("ask")}
        </ActForm>
      ) : (
        <p className="quiet">{isOpen ? (isEnough ? t("askable", { count: askable }) : t("tooFew")) : t("closed")}</p>
      )}
    </section>
  );
}
