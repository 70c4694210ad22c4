import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { AskCorrectionForm } from "@/components/session-reports/ask-correction-form";
import { CorrectionList } from "@/components/session-reports/correction-list";
import { ReportReading } from "@/components/session-reports/report-reading";
import { ReportState } from "@/components/session-reports/report-state";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { readReportToCorrect } from "@/lib/session-reports/queries";
import { readable } from "@/lib/web/readable";
import { ask } from "./actions";

type Props = {
  params: Promise<{ locale: string; report: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "session-reports" });
  return { title: t("ask.title") };
}

/** A report before it is published, for those who took part: to be read, and to ask for corrections until the hour. */
export default async function CorrectReportPage({ params, searchParams }: Props) {
  const { locale, report: id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const found = await readable(readReportToCorrect(actor, id, systemClock.now()));
  const { event, report, own } = found;
  const { done } = await searchParams;
  const t = await getTranslations("session-reports");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me/reports`, label: t("own.title") }]} />}
        title={<LocalisedText text={event.title} locale={locale} />}
        facts={
          <>
            <ReportState locale={locale} zone={event.zone} report={report} />
            <span>{t("by", { name: report.authorName })}</span>
          </>
        }
        lead={t("ask.lead")}
      />
      <div className="sections">
        {done === "asked" ? <Notice kind="success" title={t("ask.done")} announce /> : null}
        <ReportReading report={report} />
        {own.length === 0 ? null : (
          <section className="stack" aria-labelledby="asked">
            <h2 id="asked">{t("ask.own")}</h2>
            <CorrectionList locale={locale} zone={event.zone} corrections={own} showsWho={false} />
          </section>
        )}
        <section className="stack" aria-labelledby="ask">
          <h2 id="ask">{t("ask.title")}</h2>
          {found.takesCorrections ? (
            <AskCorrectionForm action={ask} id={report.id} />
          ) : (
            <Notice title={t("errors.roundClosed")} />
          )}
        </section>
      </div>
    </>
  );
}
