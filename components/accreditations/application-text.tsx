import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = { application: { why: string; work: string; document: string | null; language: string } };

/** What an organisation wrote when it applied. */
export function ApplicationText({ application: { why, work, document, language } }: Props) {
  const t = useTranslations("accreditations");
  const words = (text: string) => (
    <p className="plain-words" lang={language} dir={directionOf(language)}>
      {text}
    </p>
  );
  return (
    <>
      <section className="stack">
        <h2>{t("text.why")}</h2>
        {words(why)}
      </section>
      <section className="stack">
        <h2>{t("text.work")}</h2>
        {words(work)}
      </section>
      {document === null ? null : (
        <section className="stack">
          <h2>{t("form.document")}</h2>
          <p>
            <a href={document} dir="ltr" rel="noopener noreferrer nofollow">
              {document}
            </a>
          </p>
        </section>
      )}
    </>
  );
}
