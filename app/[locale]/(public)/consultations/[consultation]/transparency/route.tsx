import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LocalisedText } from "@/components/reading/localised-text";
import { FiguresView } from "@/components/transparency/figures-view";
import { MarkerList } from "@/components/transparency/marker-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { publicConsultation } from "@/lib/consultations/public";
import { systemClock } from "@/lib/kernel/clock";
import { reasonLabels } from "@/lib/moderation/reason-labels";
import { publicFigures } from "@/lib/transparency/public";
import { publicMarkers } from "@/lib/transparency/public-markers";
import { readMarkerState } from "@/lib/transparency/schema";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readCursor } from "@/lib/web/read-query";

type Props = Asked<{ locale: string; consultation: string }>;

const pageSize = 50;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "transparency" });
  return { title: t("title") };
}

/** What was done with the contributions to one consultation, in figures, and what was not published. */
async function body({ params, searchParams: query }: Props) {
  const { locale, consultation: slug } = params;
  const now = systemClock.now();
  const consultation = await publicConsultation(slug, now);
  if (consultation === null) notFound();
  tagDocument(`consultation:${consultation.id}`);
  tagDocument(`transparency:${consultation.id}`);
  const state = readMarkerState(query.state);
  const cursor = readCursor(query);
  const [figures, markers, reasons] = await Promise.all([
    publicFigures(consultation.id, now),
    publicMarkers(consultation.id, state, pageSize, cursor),
    reasonLabels(),
  ]);
  const t = await getTranslations("transparency");
  const home = `/${locale}/consultations/${consultation.slug}`;
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs items={[{ href: home, label: <LocalisedText text={consultation.title} locale={locale} /> }]} />
        }
        title={t("title")}
        lead={t("lead")}
      />
      <div className="sections">
        <FiguresView
          locale={locale}
          figures={figures}
          reasons={reasons}
          api={`/api/v1/consultations/${consultation.slug}/transparency`}
        />
        <MarkerList
          {...{ locale, state, markers, reasons }}
          base={`${home}/transparency`}
          isFirst={cursor === undefined}
        />
      </div>
    </>
  );
}

export const GET = publicPage({ head, body });
