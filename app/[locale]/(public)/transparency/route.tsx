import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ConsultationTotals } from "@/components/transparency/consultation-totals";
import { FiguresView } from "@/components/transparency/figures-view";
import { PageHead } from "@/components/ui/page-head";
import { systemClock } from "@/lib/kernel/clock";
import { reasonLabels } from "@/lib/moderation/reason-labels";
import { platformFigures } from "@/lib/transparency/public";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "transparency" });
  return { title: t("title") };
}

/** What was done with all contributions on the platform, in figures. */
async function body({ params }: Asked) {
  const { locale } = params;
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

export const GET = publicPage({ head, body });
