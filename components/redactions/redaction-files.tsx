import { SelectField, type SelectOption } from "@/components/ui/field";
import type { ListedAttachment } from "@/lib/attachments/queries";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import type { OpenFile } from "@/lib/moderation/redaction-form";
import type { FormState } from "@/lib/web/form-state";

type Props = { files: readonly ListedAttachment[]; reasons: readonly SelectOption[]; state: FormState };

const open: OpenFile = "open";

/** Of each file, whether the public may have it: what is taken out of the text may stand in a file as well. */
export function RedactionFiles({ files, reasons, state }: Props) {
  const t = useTranslations("redactions.files");
  if (files.length === 0) return null;
  const options = [
    { value: "", label: t("choose") },
    { value: open, label: t("open") },
    ...reasons
      .filter(({ value }) => value !== "")
      .map(({ value, label }) => ({ value, label: t("withhold", { reason: label }) })),
  ];
  const { fileIds = [], fileReasons = [] } = state.values ?? {};
  return (
    <fieldset className="stack">
      <legend>{t("title")}</legend>
      <p className="quiet small">{t("hint")}</p>
      {files.map(({ id, name, title }, at) => (
        <div key={id}>
          <input type="hidden" name="fileIds[]" value={id} />
          <SelectField
            id={at === 0 ? "fileReasons" : `file-${id}`}
            name="fileReasons[]"
            label={isolated(title ?? name)}
            options={options}
            refusal={at === 0 ? state.fields?.fileReasons : undefined}
            defaultValue={fileReasons[Array.isArray(fileIds) ? fileIds.indexOf(id) : -1] ?? ""}
          />
        </div>
      ))}
    </fieldset>
  );
}
