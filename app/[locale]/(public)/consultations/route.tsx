import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { ConsultationLine } from "@/components/reading/consultation-line";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { publicConsultations } from "@/lib/consultations/public";
import { systemClock } from "@/lib/kernel/clock";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

const pageSize = 20;

async function head({ params }: Asked): Promise<DocumentHead> {
  const { locale } = params;
  const t = await getTranslations({ locale, namespace: "navigation" });
  return { title: t("consultations") };
}

async function body({ params, searchParams }: Asked) {
  const { locale } = params;
  const t = await getTranslations("public");
  const navigation = await getTranslations("navigation");
  tagDocument("consultations");
  const now = systemClock.now();
  const cursor = readInstantCursor(searchParams);
  const page = await publicConsultations({}, now, pageSize, cursor);
  return (
    <>
      <PageHead title={navigation("consultations")} lead={t("consultationsLead")} />
      {page.items.length === 0 ? <EmptyState title={t("nothingOpen")}>{t("nothingOpenHint")}</EmptyState> : null}
      <ol className="list">
        {page.items.map((consultation) => (
          <ConsultationLine
            key={consultation.id}
            locale={locale}
            consultation={consultation}
            window={shownWindow(consultation.rounds, now, locale)}
          />
        ))}
      </ol>
      <Pagination
        newerHref={cursor === undefined ? undefined : `/${locale}/consultations`}
        olderHref={page.next === null ? undefined : `/${locale}/consultations?cursor=${page.next}`}
      />
    </>
  );
}

export const GET = publicPage({ head, body });
