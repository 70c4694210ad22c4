"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";

type Props = { action: FormAction; id: string; revision: number; reasons: readonly OfferedReason[] };

/** Takes a contribution out of sight, with a reason from the list and words. */
export function HideForm({ action, id, revision, reasons }: Props) {
  const t = useTranslations("reports.hide");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      <RadioChoices
        name="reasonCode"
        label={t("reason")}
        hint={t("reasonHint")}
        refusal={state.fields?.reasonCode}
        choices={reasons.map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text }))}
        defaultValue={typed(state, "reasonCode")}
      />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words")}
        rows={4}
        dir="auto"
      />
      <FormActions next={t("next")}>
        <Button kind="danger" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
