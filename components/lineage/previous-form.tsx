"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Props = {
  action: FormAction;
  version: { id: string; revision: number; previousId: string | null };
  originals: { id: string; label: Localised; language: string }[];
};

/** Says which published text an unpublished one goes on from. */
export function PreviousForm({ action, version, originals }: Props) {
  const t = useTranslations("lineage.previous");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="seenRevision" value={version.revision} />
      <SelectField
        name="previousId"
        width="short"
        label={t("field")}
        refusal={state.fields?.previousId}
        defaultValue={version.previousId ?? ""}
        options={[
          { value: "", label: t("none") },
          ...originals.map(({ id, label, language }) => ({
            value: id,
            label: `${inLocale(label, locale).text} (${language})`,
          })),
        ]}
      />
      <FormActions next={t("next")}>
        <Button disabled={isSending}>{t("go")}</Button>
      </FormActions>
    </form>
  );
}
