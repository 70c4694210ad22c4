"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  values: Record<string, string | number>;
  /** Zone and closing hour, in a sentence. */
  hint: string;
  kind: "open" | "change";
};

/** Until when names can be given: opens the input for signature, or sets another hour. */
export function HourForm({ action, values, hint, kind }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("signatures.open");
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="closesAt"
        type="datetime-local"
        width="short"
        label={t("hour")}
        hint={hint}
        refusal={state.fields?.closesAt}
        defaultValue={typed(state, "closesAt")}
      />
      <FormActions next={kind === "open" ? t("next") : undefined}>
        <Button kind={kind === "open" ? "primary" : "secondary"} disabled={isSending}>
          {kind === "open" ? t("do") : t("change")}
        </Button>
      </FormActions>
    </form>
  );
}
