import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import type { CampaignMember } from "@/lib/campaigns/members-query";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  campaign: { id: string; revision: number };
  members: readonly CampaignMember[];
  takeOut: FormAction;
  choose: FormAction;
};

/** The letters of a cluster, each as it differs from the one that stands for all. */
export function CampaignMembers({ locale, campaign, members, takeOut, choose }: Props) {
  const t = useTranslations("campaigns");
  const hint = useTranslations("hints.kinds");
  const labels = useRedlineLabels();
  return (
    <ul className="list">
      {members.map(({ id, reference, name, language, submission, publication, isRepresentative, hints, changes }) => (
        <li key={id}>
          <p className="facts small">
            <a href={`/${locale}/desk/moderation/${id}`}>
              <bdi>{reference}</bdi>
            </a>
            <bdi>{name ?? t("person")}</bdi>
            <span>{t(`states.${submission === "withdrawn" ? "withdrawn" : publication}`)}</span>
            {isRepresentative ? <span className="tag">{t("page.isRepresentative")}</span> : null}
            {hints.map((kind) => (
              <span key={kind} className="tag">
                {hint(kind)}
              </span>
            ))}
          </p>
          {changes === null ? (
            isRepresentative ? null : (
              <p className="quiet">{t("page.same")}</p>
            )
          ) : (
            <p className="letter" lang={language} dir={directionOf(language)}>
              <Redline segments={changes} labels={labels} />
            </p>
          )}
          <div className="button-row">
            <ActForm
              action={takeOut}
              kind="quiet"
              values={{ campaignId: campaign.id, contributionId: id, seenRevision: campaign.revision }}
            >
              {t("page.takeOut")}
            </ActForm>
            {isRepresentative ? null : (
              <ActForm
                action={choose}
                kind="quiet"
                values={{ campaignId: campaign.id, contributionId: id, seenRevision: campaign.revision }}
              >
                {t("page.choose")}
              </ActForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
