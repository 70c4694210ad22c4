import type { PublicCampaign } from "@/lib/campaigns/public";
import { useTranslations } from "@/lib/i18n/words";
import { CampaignWords } from "./campaign-words";

/** Below a published letter: how many others that are published say nearly the same. */
export function AlikeLine({ campaign, href }: { campaign: PublicCampaign | null; href: string }) {
  const t = useTranslations("campaigns.public");
  if (campaign === null || campaign.members < 2) return null;
  return (
    <p className="facts">
      <span>
        <CampaignWords counts={campaign} isOne />
      </span>
      <a href={href}>{t("all")}</a>
    </p>
  );
}
