import { useTranslations } from "@/lib/i18n/words";
import type { TextField } from "@/lib/moderation/text-fields";
import { useFieldName } from "./field-name";
import { RedactedText } from "./redacted-text";

type Props = {
  fields: readonly TextField[];
  language: string;
  /** What the public would read, by field; of those that change. */
  shown: Readonly<Record<string, string | number | null>>;
};

/** The changed parts of a contribution as the public will read them. */
export function RedactionPreview({ fields, language, shown }: Props) {
  const t = useTranslations("redactions.form");
  const name = useFieldName();
  return (
    <section className="redaction-preview stack" aria-labelledby="redaction-preview" aria-live="polite">
      <h4 id="redaction-preview">{t("previewTitle")}</h4>
      {fields.map((one) => {
        const text = shown[one.field];
        if (typeof text !== "string") return null;
        return (
          <div key={one.field}>
            <p className="small quiet">{name(one)}</p>
            <RedactedText text={text} language={language} />
          </div>
        );
      })}
      <p className="small quiet">{t("previewRest")}</p>
    </section>
  );
}
