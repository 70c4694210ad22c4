import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { LocalisedText } from "@/components/reading/localised-text";
import { KeyWords } from "@/components/session-reports/key-words";
import { ReportReading } from "@/components/session-reports/report-reading";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHead } from "@/components/ui/page-head";
import { showDate } from "@/lib/i18n/dates";
import { languageName } from "@/lib/i18n/formats";
import { isolated } from "@/lib/i18n/isolated";
import { inLocale } from "@/lib/kernel/localised";
import { publishedReport } from "@/lib/session-reports/public";
import { wordCloud } from "@/lib/session-reports/word-cloud";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";

type Props = Asked<{ locale: string; event: string }>;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, event } = params;
  const report = await publishedReport(event);
  if (report === null) return {};
  const t = await getTranslations({ locale, namespace: "session-reports" });
  return { title: t("titleOf", { event: inLocale(report.event.title, locale).text }) };
}

/** The published report of an event, with its key words. */
async function body({ params }: Props) {
  const { locale, event: slug } = params;
  const report = await publishedReport(slug);
  if (report === null) notFound();
  const { event, language, keyWords } = report;
  tagDocument(`event:${event.id}`);
  const t = await getTranslations("session-reports");
  const published = showDate(report.publishedAt, locale, event.zone);
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/events`, label: t("toEvents") },
              { href: `/${locale}/events/${event.slug}`, label: <LocalisedText text={event.title} locale={locale} /> },
            ]}
          />
        }
        title={t("titleOf", { event: isolated(inLocale(event.title, locale).text) })}
        facts={
          <>
            <span>{t("by", { name: report.authorName })}</span>
            <time dateTime={report.publishedAt.toISOString()}>{t("publishedOn", { day: published })}</time>
            {language === locale ? null : <span>{languageName(language, locale)}</span>}
            <a href={`/${locale}/events/${event.slug}`}>{t("toEvent")}</a>
          </>
        }
      />
      <div className="sections">
        <ReportReading report={report} />
        {keyWords.length === 0 ? null : (
          <KeyWords
            words={keyWords}
            cloud={wordCloud(keyWords, language)}
            language={language}
            download={`/api/v1/events/${event.slug}/key-words`}
          />
        )}
      </div>
    </>
  );
}

export const GET = publicPage({ head, body });
