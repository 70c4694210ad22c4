import type { CampaignOfCase } from "@/lib/campaigns/queries";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { CampaignWords } from "./campaign-words";

type Props = { locale: string; campaign: CampaignOfCase | null };

/** The cluster that a case stands in: how many say nearly the same, and the way to decide once for all of them. */
export function CaseCampaign({ locale, campaign }: Props) {
  const t = useTranslations("campaigns.case");
  if (campaign === null) return null;
  const { representative, isRepresentative } = campaign;
  return (
    <section className="stack">
      <h3>{t("title")}</h3>
      <p>
        <CampaignWords counts={campaign} isOne />
      </p>
      <p className="small quiet">
        {isRepresentative
          ? t("isRepresentative")
          : t("representative", { reference: isolated(representative.reference ?? "") })}
      </p>
      <p>
        <a href={`/${locale}/desk/moderation/campaigns/${campaign.id}`}>{t("open")}</a>
      </p>
    </section>
  );
}
