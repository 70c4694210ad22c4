"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { type ObjectionRule, objectionRules } from "@/lib/accreditations/schema";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  process: { id: string; revision: number; takesApplications: boolean; objectionShown: ObjectionRule };
};

/** Whether organisations may apply, and what everybody sees of objections. */
export function RulesForm({ action, process }: Props) {
  const t = useTranslations("accreditations.rules");
  const { state, isSending, form } = useKeptForm(action);
  const isOpen = state.values === undefined ? process.takesApplications : typed(state, "takesApplications") === "true";
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={process.id} />
      <input type="hidden" name="seenRevision" value={process.revision} />
      <CheckField name="takesApplications" label={t("takes")} hint={t("takesHint")} defaultChecked={isOpen} />
      <RadioChoices
        name="objectionShown"
        label={t("shown")}
        refusal={state.fields?.objectionShown}
        defaultValue={typed(state, "objectionShown", process.objectionShown)}
        choices={objectionRules.map((value) => ({ value, label: t(`rule.${value}`) }))}
      />
      <FormActions>
        <Button disabled={isSending}>{t("save")}</Button>
      </FormActions>
    </form>
  );
}
