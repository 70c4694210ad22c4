import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConsultationTotals } from "@/components/transparency/consultation-totals";
import { FiguresView } from "@/components/transparency/figures-view";
import { PageHead } from "@/components/ui/page-head";
import { systemClock } from "@/lib/kernel/clock";
import { reasonLabels } from "@/lib/moderation/reason-labels";
import { platformFigures } from "@/lib/transparency/public";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "transparency" });
  return { title: t("title") };
}

/** What was done with all contributions on the platform, in figures. */
export default async function TransparencyPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  tagDocument("consultations");
  const [{ figures, consultations }, reasons] = await Promise.all([platformFigures(systemClock.now()), reasonLabels()]);
  const t = await getTranslations("transparency");
  return (
    <>
      <PageHead title={t("title")} lead={t("platformLead")} />
      <div className="sections">
        <FiguresView locale={locale} figures={figures} reasons={reasons} api="/api/v1/transparency" />
        <ConsultationTotals locale={locale} consultations={consultations} />
        <section id="more">
          <h2>{t("more.title")}</h2>
          <ul className="list dense">
            <li>
              <a href={`/${locale}/reasons`}>{t("more.reasons")}</a>
            </li>
            <li>
              <a href={`/${locale}/verify`}>{t("more.ledger")}</a>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}
