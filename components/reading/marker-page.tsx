import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import type { PublicMarker } from "@/lib/contributions/public-marker";
import { showInstant } from "@/lib/i18n/dates";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import { LocalisedText } from "./localised-text";

type Props = {
  locale: string;
  marker: PublicMarker;
  reason: Localised | null;
  /** What was said about it since, as far as it is public. */
  children?: ReactNode;
};

/** What stays in public of a contribution that was refused, hidden or taken back: its number, the day, the reason. */
export function MarkerPage({ locale, marker, reason, children }: Props) {
  const t = useTranslations("public");
  const at = showInstant(marker.at, "UTC", locale);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              {
                href: `/${locale}/consultations/${marker.consultation.slug}`,
                label: <LocalisedText text={marker.consultation.title} locale={locale} />,
              },
            ]}
          />
        }
        title={<bdi className="reference">{marker.reference}</bdi>}
        lead={t(`marker.${marker.state}`)}
      />
      <section className="contribution marker first-column">
        <p>
          {t(`marker.${marker.state}On`)} <time dateTime={at.iso}>{at.text}</time>
        </p>
        {reason === null ? null : (
          <p>
            <LocalisedText text={reason} locale={locale} />{" "}
            <a href={`/${locale}/reasons#${marker.reasonCode}`}>{t("marker.list")}</a>
          </p>
        )}
        <p className="small quiet">{t("marker.why")}</p>
      </section>
      {children}
    </>
  );
}
