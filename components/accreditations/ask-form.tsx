"use client";

import { useTranslations } from "next-intl";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";

type Props = { action: FormAction; id: string; revision: number };

/** What the applicant still has to say or send. */
export function AskForm({ action, id, revision }: Props) {
  const t = useTranslations("accreditations.ask");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      <TextArea
        name="asked"
        label={t("asked")}
        refusal={state.fields?.asked}
        defaultValue={typed(state, "asked")}
        rows={4}
        dir="auto"
      />
      <FormActions next={t("next")}>
        <Button disabled={isSending}>{t("send")}</Button>
      </FormActions>
    </form>
  );
}
