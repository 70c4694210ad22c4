import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  locale: string;
  statement: { id: string; language: string; text: string; fileName: string | null };
};

/** The words of a statement in their own language, in paragraphs, and the file where one was handed in. */
export function StatementWords({ locale, statement: { id, language, text, fileName } }: Props) {
  const t = useTranslations("speakers.statement");
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <>
      {paragraphs.length === 0 ? null : (
        <div className="prose" lang={language === locale ? undefined : language} dir={directionOf(language)}>
          {withKeys(paragraphs).map(({ key, paragraph }) => (
            <p key={key} className="plain-words">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      {fileName === null ? null : (
        <p>
          <a href={`/api/statements/${id}`} download>
            {t("download")} <bdi>{fileName}</bdi>
          </a>
        </p>
      )}
    </>
  );
}

/** The same paragraph may stand twice in a speech. */
function withKeys(paragraphs: readonly string[]) {
  return paragraphs.map((paragraph, index) => ({ key: `${index} ${paragraph.slice(0, 20)}`, paragraph }));
}
