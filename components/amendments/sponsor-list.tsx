import { Fragment } from "react";
import type { RollingSponsor } from "@/lib/amendments/rolling-paragraph";
import { useTranslations } from "@/lib/i18n/words";

/** Names under a wording, each leading to the contribution in which it stands. */
export function SponsorList({ locale, by }: { locale: string; by: readonly RollingSponsor[] }) {
  const t = useTranslations("amendments");
  return (
    <>
      {by.map(({ contributionId, reference, sponsor }, index) => (
        <Fragment key={contributionId}>
          {index === 0 ? "" : t("listComma")}
          <a href={`/${locale}/contributions/${reference}`} title={reference}>
            <bdi>{sponsor?.name ?? t("aPerson")}</bdi>
          </a>
        </Fragment>
      ))}
    </>
  );
}
