"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { CannedAnswer } from "@/lib/moderation/answers-query";
import type { OfferedReason } from "@/lib/moderation/queries";
import { answeredDecisions } from "@/lib/moderation/schema";

type Props = {
  action: FormAction;
  processId: string;
  reasons: readonly OfferedReason[];
  /** Null for a new one. */
  answer: CannedAnswer | null;
};

/** An answer: its name, for which decision and reason it is offered, and its words in up to six languages. */
export function AnswerForm({ action, processId, reasons, answer }: Props) {
  const t = useTranslations("moderation.answers");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const id = (name: string) => (answer === null ? name : `${name}-${answer.id}`);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state).map((one) => ({ ...one, field: id(one.field) }))} />
      <input type="hidden" name="processId" value={processId} />
      <input type="hidden" name="id" value={answer?.id ?? ""} />
      <input type="hidden" name="seenRevision" value={answer?.revision ?? 0} />
      <TextField
        name="name"
        id={id("name")}
        label={t("name")}
        hint={t("nameHint")}
        refusal={state.fields?.name}
        defaultValue={typed(state, "name", answer?.name)}
        maxLength={80}
        dir="auto"
      />
      <SelectField
        name="decision"
        id={id("decision")}
        label={t("decision")}
        refusal={state.fields?.decision}
        defaultValue={typed(state, "decision", answer?.decision ?? "return")}
        options={answeredDecisions.map((value) => ({ value, label: t(`for.${value}`) }))}
      />
      <SelectField
        name="reasonCode"
        id={id("reasonCode")}
        label={t("reason")}
        refusal={state.fields?.reasonCode}
        defaultValue={typed(state, "reasonCode", answer?.reasonCode ?? "")}
        options={[
          { value: "", label: t("anyReason") },
          ...reasons.map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text })),
        ]}
      />
      <LocalisedFields
        name="words"
        scope={answer?.id}
        label={t("words")}
        hint={t("wordsHint")}
        value={answer?.words}
        state={state}
        lines={4}
      />
      <FormActions>
        <Button kind={answer === null ? "primary" : "secondary"} disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
