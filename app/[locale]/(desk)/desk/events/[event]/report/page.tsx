import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { offeredLanguages } from "@/components/inputs/offered-languages";
import { LocalisedText } from "@/components/reading/localised-text";
import { AnswerForm } from "@/components/session-reports/answer-form";
import { CorrectionList } from "@/components/session-reports/correction-list";
import { Rapporteurs } from "@/components/session-reports/rapporteurs";
import { ReportState } from "@/components/session-reports/report-state";
import { ReportWriter } from "@/components/session-reports/report-writer";
import { StartReportForm } from "@/components/session-reports/start-report-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { readReportOnDesk } from "@/lib/session-reports/queries";
import { readable } from "@/lib/web/readable";
import { answer, end, name, save, start } from "./actions";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const doings = ["named", "ended", "saved", "answered", "opened", "takenBack", "published"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "session-reports" });
  return { title: t("title") };
}

/** The report of one event, for whoever writes it: who that is, the text, and what others asked to have corrected. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale, event: eventId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(eventId)) notFound();
  const { event, report, corrections, rapporteurs, may } = await readable(
    readReportOnDesk(actor, eventId, systemClock.now()),
  );
  const { done } = await searchParams;
  const did = doings.find((one) => one === done);
  const t = await getTranslations("session-reports");
  const languages = offeredLanguages([], locale, report?.language ?? null);
  const isOpen = report !== null && report.state !== "published";
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/events/${event.slug}`, label: <LocalisedText text={event.title} locale={locale} /> },
            ]}
          />
        }
        title={t("title")}
        facts={<ReportState locale={locale} zone={event.zone} report={report} />}
        lead={report === null ? t("lead") : undefined}
        actions={
          <LinkButton href={`/${locale}/desk/events/${event.id}/report/outcomes`}>{t("outcomes.title")}</LinkButton>
        }
      />
      <div className="sections">
        {did === undefined ? null : <Notice kind="success" title={t(`done.${did}`)} announce />}
        {may.name && report?.state !== "published" ? (
          <Disclosure summary={t("rapporteurs.title", { count: rapporteurs.length })} open={rapporteurs.length === 0}>
            <Rapporteurs eventId={event.id} rapporteurs={rapporteurs} name={name} end={end} />
          </Disclosure>
        ) : null}
        {report === null ? (
          <section className="stack" aria-labelledby="start">
            <h2 id="start">{t("start.title")}</h2>
            <StartReportForm
              action={start}
              eventId={event.id}
              authorName={actor.name ?? ""}
              locale={locale}
              languages={languages}
            />
          </section>
        ) : null}
        {report?.state === "published" ? (
          <p>
            <a href={`/${locale}/events/${event.slug}/report`}>{t("toPublished")}</a>
          </p>
        ) : null}
        {corrections.length === 0 ? null : (
          <section className="stack" aria-labelledby="corrections">
            <h2 id="corrections">{t("corrections.title")}</h2>
            <CorrectionList
              locale={locale}
              zone={event.zone}
              corrections={corrections}
              showsWho
              answer={(id) => (report?.state === "in_correction" ? <AnswerForm action={answer} id={id} /> : null)}
            />
          </section>
        )}
        {isOpen ? (
          <ReportWriter action={save} locale={locale} personId={actor.personId} report={report} languages={languages} />
        ) : null}
      </div>
    </>
  );
}
