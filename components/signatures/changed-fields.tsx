import { Notice } from "@/components/ui/notice";
import { Redline } from "@/components/ui/redline";
import { useRedlineLabels } from "@/components/ui/redline-labels";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { FieldChange } from "@/lib/signatures/field-changes";

type Props = {
  /** Null when the text that was confirmed is not kept any more. */
  changes: readonly FieldChange[] | null;
  language: string;
  /** Titles of the parts, by key. */
  titles: ReadonlyMap<string, string>;
};

/** What changed since a text was confirmed, field by field, as redlines. */
export function ChangedFields({ changes, language, titles }: Props) {
  const t = useTranslations("signatures");
  const labels = useRedlineLabels();
  if (changes === null) return <Notice kind="warning">{t("one.changesLost")}</Notice>;
  if (changes.length === 0) return <Notice>{t("one.changesNone")}</Notice>;
  return (
    <>
      {changes.map(({ partKey, field, segments }) => (
        <section key={`${partKey ?? ""} ${field}`} className="changed-field">
          <h3 className="small">
            {partKey === null ? null : (
              <>
                <bdi>{titles.get(partKey) ?? partKey}</bdi>
                {" · "}
              </>
            )}
            {t(`fields.${field}`)}
          </h3>
          <p className="redline-text" lang={language} dir={directionOf(language)}>
            <Redline segments={segments} labels={labels} />
          </p>
        </section>
      ))}
    </>
  );
}
