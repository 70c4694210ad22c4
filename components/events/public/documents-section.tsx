import { LocalisedText } from "@/components/reading/localised-text";
import { StateMark } from "@/components/ui/state-mark";
import type { PublicDocument } from "@/lib/events/public-documents";
import { showDate } from "@/lib/i18n/dates";
import { showFileSize } from "@/lib/i18n/file-size";
import { isLocale, localeNames } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = { locale: string; documents: readonly PublicDocument[] };

/** The papers of an event, each newest version before the older ones, which are marked; nothing where there are none. */
export function DocumentsSection({ locale, documents }: Props) {
  const t = useTranslations("events.papers");
  if (documents.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{t("title")}</h2>
      <PaperList locale={locale} documents={documents} />
    </section>
  );
}

/** Papers with their versions, days and periods for comments. */
export function PaperList({ locale, documents }: Props) {
  const t = useTranslations("events.papers");
  return (
    <ul className="list">
      {documents.map((paper) => (
        <li key={paper.id}>
          <h3>
            {paper.number === null ? null : (
              <>
                <bdi>{paper.number}</bdi>{" "}
              </>
            )}
            <Where paper={paper} locale={locale} />
          </h3>
          <p className="facts small quiet">
            {paper.isReplaced ? <StateMark state="closed">{t("replaced")}</StateMark> : null}
            <span>{t("version", { version: paper.version })}</span>
            <span>{t("since", { day: showDate(paper.publishedAt, locale, "UTC") })}</span>
            {paper.language !== null && isLocale(paper.language) ? (
              <span lang={paper.language}>{localeNames[paper.language]}</span>
            ) : null}
            {paper.file === null ? null : (
              <span>
                <bdi>{paper.file.name}</bdi> ({showFileSize(paper.file.bytes, locale)})
              </span>
            )}
            {paper.link === null ? null : <bdi>{new URL(paper.link).hostname}</bdi>}
          </p>
          {paper.commentsUntil === null ? null : <p className="small">{period(paper, paper.commentsUntil)}</p>}
        </li>
      ))}
    </ul>
  );

  function period({ commentsFrom }: PublicDocument, commentsUntil: Date): string {
    const until = showDate(commentsUntil, locale, "UTC");
    if (commentsFrom === null) return t("comments", { day: until });
    return t("commentPeriod", { from: showDate(commentsFrom, locale, "UTC"), until });
  }
}

/** The title as a link to where the paper can be read. */
function Where({ paper, locale }: { paper: PublicDocument; locale: string }) {
  const title = <LocalisedText text={paper.title} locale={locale} />;
  if (paper.file !== null) return <a href={`/api/events/documents/${paper.id}`}>{title}</a>;
  if (paper.draftPath !== null) return <a href={`/${locale}/${paper.draftPath}`}>{title}</a>;
  if (paper.link === null) return title;
  return (
    <a href={paper.link} rel="noreferrer">
      {title}
    </a>
  );
}
