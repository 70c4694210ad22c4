import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { ButtonRow } from "@/components/ui/button";
import { StateMark } from "@/components/ui/state-mark";
import type { EventDocumentsForDesk } from "@/lib/events/desk-documents";
import { showDate } from "@/lib/i18n/dates";
import { showFileSize } from "@/lib/i18n/file-size";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { locale: string; papers: EventDocumentsForDesk; publish: FormAction; remove: FormAction };

/** The papers of an event: what each is, where it stands, and what can be done with it. */
export function PaperList({ locale, papers, publish, remove }: Props) {
  const t = useTranslations("events.papers");
  if (papers.documents.length === 0) return <p className="quiet">{t("none")}</p>;
  return (
    <ul className="list">
      {papers.documents.map((paper) => {
        const name = isolated(inLocale(paper.title, locale).text);
        return (
          <li key={paper.id}>
            <h3>
              {paper.number === null ? null : (
                <>
                  <bdi>{paper.number}</bdi>{" "}
                </>
              )}
              <LocalisedText text={paper.title} locale={locale} />
            </h3>
            <p className="facts small">
              <StateMark state={paper.publishedAt === null ? "draft" : paper.isReplaced ? "closed" : "published"}>
                {t(paper.publishedAt === null ? "notPublished" : paper.isReplaced ? "replaced" : "published")}
              </StateMark>
              <span>{t("version", { version: paper.version })}</span>
              {paper.link === null ? null : (
                <a href={paper.link} rel="noreferrer">
                  <bdi>{new URL(paper.link).hostname}</bdi>
                </a>
              )}
              {paper.file === null ? null : (
                <a href={`/api/events/documents/${paper.id}`}>
                  <bdi>{paper.file.name}</bdi> ({showFileSize(paper.file.bytes, locale)})
                </a>
              )}
              {paper.draft === null ? null : (
                <span>
                  <LocalisedText text={paper.draft.label} locale={locale} />
                </span>
              )}
              {paper.commentsUntil === null ? null : (
                <span>{t("comments", { day: showDate(paper.commentsUntil, locale, "UTC") })}</span>
              )}
            </p>
            <ButtonRow>
              {paper.publishedAt === null ? (
                <ActForm action={publish} values={{ documentId: paper.id }}>
                  <span aria-hidden>{t("publish")}</span>
                  <span className="visually-hidden">{t("publishOf", { name })}</span>
                </ActForm>
              ) : null}
              <ActForm action={remove} values={{ documentId: paper.id }} kind="quiet">
                <span aria-hidden>{t("remove")}</span>
                <span className="visually-hidden">{t("removeOf", { name })}</span>
              </ActForm>
            </ButtonRow>
          </li>
        );
      })}
    </ul>
  );
}
