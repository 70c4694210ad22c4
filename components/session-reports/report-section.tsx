import { showDate } from "@/lib/i18n/dates";
import { listWords } from "@/lib/i18n/lists";
import { useTranslations } from "@/lib/i18n/words";
import type { ReportNote } from "@/lib/session-reports/public";

type Props = { locale: string; event: { slug: string; zone: string | null }; note: ReportNote | null };

/** On the page of an event: that its report is published, by whom and when, and the way to it. */
export function ReportSection({ locale, event, note }: Props) {
  const t = useTranslations("session-reports");
  if (note === null) return null;
  const { authorName, publishedAt, points, keyWords } = note;
  return (
    <section className="stack" aria-labelledby="report">
      <h2 id="report">{t("title")}</h2>
      <p>
        <a href={`/${locale}/events/${event.slug}/report`}>{t("section.read")}</a>
      </p>
      <p className="facts small quiet">
        <span>{t("by", { name: authorName })}</span>
        <time dateTime={publishedAt.toISOString()}>
          {t("publishedOn", { day: showDate(publishedAt, locale, event.zone ?? "UTC") })}
        </time>
        {points === 0 ? null : <span>{t("section.points", { count: points })}</span>}
      </p>
      {keyWords.length === 0 ? null : (
        <p className="small quiet">{t("section.keyWords", { words: listWords(keyWords, locale) })}</p>
      )}
    </section>
  );
}
