import { listFormat } from "@/lib/i18n/formats";
import { useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OwnRedactions as Own } from "@/lib/redactions/own-query";
import { useFieldName } from "./field-name";
import { RedactedText } from "./redacted-text";

type Props = { locale: string; own: Own };

/** What was sent and what everybody reads, side by side, field by field. */
export function OwnRedactions({ locale, own }: Props) {
  const t = useTranslations("redactions.own");
  const name = useFieldName();
  const list = listFormat(locale);
  return (
    <div className="sections">
      {own.words === null ? null : (
        <section className="answer">
          <p>{t("words")}</p>
          <p dir="auto">{own.words}</p>
        </section>
      )}
      {own.fields.map((field) => (
        <section key={field.field} className="stack">
          <h2>{name(field)}</h2>
          <p className="small quiet">
            {t("reason", { reason: list.format(field.reasons.map((label) => inLocale(label, locale).text)) })}
          </p>
          <div className="side-by-side">
            <div>
              <h3>{t("sent")}</h3>
              <RedactedText text={field.sent} language={own.language} />
            </div>
            <div>
              <h3>{t("read")}</h3>
              <RedactedText text={field.text} language={own.language} />
            </div>
          </div>
        </section>
      ))}
      {own.files.length === 0 ? null : (
        <section className="stack">
          <h2>{t("files")}</h2>
          <ul className="list dense">
            {own.files.map(({ name: file, reason, copy }) => (
              <li key={file}>
                <p>
                  <bdi>{file}</bdi>
                </p>
                <p className="small quiet">{t("reason", { reason: inLocale(reason, locale).text })}</p>
                {copy === null ? null : <p className="small">{t("copy", { name: copy })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
