import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LocalisedText } from "@/components/reading/localised-text";
import { ReportWorkLine } from "@/components/session-reports/report-work-line";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showFullInstant } from "@/lib/i18n/dates";
import { systemClock } from "@/lib/kernel/clock";
import { listReportsToCorrect, listReportWork } from "@/lib/session-reports/work-query";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "session-reports.own" });
  return { title: t("title") };
}

/** Session reports that one has to write, and those that one may correct because one took part. */
export default async function OwnReportsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  const now = systemClock.now();
  const [work, toCorrect] = await Promise.all([listReportWork(actor, now), listReportsToCorrect(actor)]);
  const t = await getTranslations("session-reports.own");
  const account = await getTranslations("accounts.me");
  return (
    <>
      <PageHead
        above={<Breadcrumbs items={[{ href: `/${locale}/me`, label: account("title") }]} />}
        title={t("title")}
      />
      <div className="sections">
        {work.length + toCorrect.length === 0 ? <EmptyState title={t("none")}>{t("noneText")}</EmptyState> : null}
        {work.length === 0 ? null : (
          <section className="stack" aria-labelledby="to-write">
            <h2 id="to-write">{t("toWrite")}</h2>
            <ul className="list">
              {work.map((one) => (
                <li key={one.eventId}>
                  <ReportWorkLine locale={locale} work={one} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {toCorrect.length === 0 ? null : (
          <section className="stack" aria-labelledby="to-correct">
            <h2 id="to-correct">{t("toCorrect")}</h2>
            <ul className="list">
              {toCorrect.map(({ id, title, zone, until, asked }) => (
                <li key={id}>
                  <h3>
                    <a href={`/${locale}/me/reports/${id}`}>
                      <LocalisedText text={title} locale={locale} />
                    </a>
                  </h3>
                  <p className="small quiet">
                    {t("until", { hour: showFullInstant(until, zone, locale) })} · {t("asked", { count: asked })}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
