import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { OpenCorrectionsForm } from "@/components/session-reports/open-corrections-form";
import { ReportReading } from "@/components/session-reports/report-reading";
import { ReportState } from "@/components/session-reports/report-state";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { zoneName } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { readReportOnDesk } from "@/lib/session-reports/queries";
import { readable } from "@/lib/web/readable";
import { open, publish, takeBack } from "../actions";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "session-reports" });
  return { title: t("preview.title") };
}

/** The report as its readers will have it, and what can be done with it as it stands. */
export default async function ReportPreviewPage({ params }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(eventId)) notFound();
  const { event, report, corrections, may } = await readable(readReportOnDesk(actor, eventId, systemClock.now()));
  if (report === null) notFound();
  const t = await getTranslations("session-reports");
  const back = `/${locale}/desk/events/${event.id}/report`;
  const seen = { id: report.id, seenRevision: report.revision };
  const pending = corrections.filter(({ state }) => state === "pending").length;
  const isOver = event.phase === "over" || event.phase === "unknown";
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: back, label: t("title") }]} />}
        title={<LocalisedText text={event.title} locale={locale} />}
        facts={
          <>
            <ReportState locale={locale} zone={event.zone} report={report} />
            <span>{t("by", { name: report.authorName })}</span>
          </>
        }
        actions={report.state === "published" ? undefined : <LinkButton href={back}>{t("preview.edit")}</LinkButton>}
      />
      <div className="sections">
        <ReportReading report={report} />
        {report.state === "draft" ? (
          <section className="stack" aria-labelledby="open">
            <h2 id="open">{t("open.title")}</h2>
            {isOver ? (
              <OpenCorrectionsForm
                action={open}
                id={report.id}
                revision={report.revision}
                zone={zoneName(event.zone, locale)}
              />
            ) : (
              <Notice title={t("open.notOver")} />
            )}
          </section>
        ) : null}
        {report.state === "in_correction" ? (
          <section className="stack" aria-labelledby="publish">
            <h2 id="publish">{t("publish.title")}</h2>
            <p>{t("publish.asked", { count: corrections.length, pending })}</p>
            {may.publishNow ? (
              <ActForm action={publish} values={seen} kind="primary" next={t("publish.next")}>
                {t("publish.send")}
              </ActForm>
            ) : (
              <Notice title={t("publish.waits")} />
            )}
            <Disclosure summary={t("takeBack.title")}>
              <ActForm action={takeBack} values={seen} next={t("takeBack.next")}>
                {t("takeBack.send")}
              </ActForm>
            </Disclosure>
          </section>
        ) : null}
      </div>
    </>
  );
}
