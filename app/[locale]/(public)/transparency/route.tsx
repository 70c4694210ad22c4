import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ConsultationTotals } from "@/components/transparency/consultation-totals";
import { FiguresView } from "@/components/transparency/figures-view";
import { PageHead } from "@/components/ui/page-head";
import { showInstant } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { reasonLabels } from "@/lib/moderation/reason-labels";
import { keptFigures } from "@/lib/transparency/kept-figures";
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
  const [{ figures, consultations, countedAt }, reasons] = await Promise.all([
    keptFigures(systemClock.now()),
    reasonLabels(),
  ]);
  const t = await getTranslations("transparency");
  const at = showInstant(countedAt, "UTC", locale);
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("platformLead")}
        facts={<time dateTime={at.iso}>{t("countedAt", { hour: at.text })}</time>}
      />
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
