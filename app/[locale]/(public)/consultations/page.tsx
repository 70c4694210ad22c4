import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ConsultationLine } from "@/components/reading/consultation-line";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { publicConsultations } from "@/lib/consultations/public";
import { systemClock } from "@/lib/kernel/clock";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "navigation" });
  return { title: t("consultations") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("public");
  const navigation = await getTranslations("navigation");
  tagDocument("consultations");
  const now = systemClock.now();
  const cursor = readInstantCursor(await searchParams);
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
