"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";

type Props = {
  action: FormAction;
  campaignId: string;
  /** The hour of the page that the moderator reads (RFC 3339). */
  seenUntil: string;
  reasons: readonly OfferedReason[];
};

/** One decision for all that wait in a cluster. */
export function BulkForm({ action, campaignId, seenUntil, reasons }: Props) {
  const t = useTranslations("campaigns.decide");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const chosen = typed(state, "decision");
  const fitting = reasons.filter(({ appliesTo }) => appliesTo.includes("return") || appliesTo.includes("refuse"));
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="seenUntil" value={seenUntil} />
      <RadioChoices
        name="decision"
        label={t("decision")}
        refusal={state.fields?.decision}
        defaultValue={chosen === "" ? undefined : chosen}
        choices={(["publish", "return", "refuse"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        name="reasonCode"
        label={t("reason")}
        hint={t("reasonHint")}
        refusal={state.fields?.reasonCode}
        defaultValue={typed(state, "reasonCode")}
        options={[
          { value: "", label: t("noReason") },
          ...fitting.map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text })),
        ]}
      />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("reasonHint")}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words")}
        rows={4}
        dir="auto"
      />
      <FormActions>
        <Button kind="primary" disabled={isSending}>
          {t("submit")}
        </Button>
      </FormActions>
    </form>
  );
}
