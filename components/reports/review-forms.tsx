"use client";

import { useLocale, useTranslations } from "next-intl";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea } from "@/components/ui/field";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";

type Props = { action: FormAction; hidingId: string; revision: number; reasons: readonly OfferedReason[] };

/** The three outcomes of a second look, each with its own words. */
export function ReviewForms(props: Props) {
  return (
    <div className="stack">
      <OutcomeForm {...props} outcome="restore" decision={null} />
      <OutcomeForm {...props} outcome="redact" decision="publish_redacted" />
      <OutcomeForm {...props} outcome="refuse" decision="refuse" />
    </div>
  );
}

type OutcomeProps = Props & { outcome: "restore" | "redact" | "refuse"; decision: string | null };

function OutcomeForm({ action, hidingId, revision, reasons, outcome, decision }: OutcomeProps) {
  const t = useTranslations("reports.review");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const fieldId = (name: string) => `${outcome}-${name}`;
  const refusals = refusalsOf(state).map((one) => (one.field === "" ? one : { ...one, field: fieldId(one.field) }));
  return (
    <Disclosure summary={t(`${outcome}.title`)} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="form">
        <ErrorSummary refusals={refusals} />
        <p className="quiet">{t(`${outcome}.hint`)}</p>
        <input type="hidden" name="outcome" value={outcome} />
        <input type="hidden" name="hidingId" value={hidingId} />
        <input type="hidden" name="seenRevision" value={revision} />
        {decision === null ? null : (
          <SelectField
            name="reasonCode"
            id={fieldId("reasonCode")}
            label={t("reason")}
            refusal={state.fields?.reasonCode}
            defaultValue={typed(state, "reasonCode")}
            options={[
              { value: "", label: t("chooseReason") },
              ...reasons
                .filter(({ appliesTo }) => appliesTo.includes(decision))
                .map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text })),
            ]}
          />
        )}
        {outcome === "redact" ? (
          <TextArea
            name="passages"
            id={fieldId("passages")}
            label={t("passages")}
            hint={t("passagesHint")}
            refusal={state.fields?.passages}
            defaultValue={typed(state, "passages")}
            rows={4}
            dir="auto"
          />
        ) : null}
        <TextArea
          name="words"
          id={fieldId("words")}
          label={t("words")}
          hint={t("wordsHint")}
          refusal={state.fields?.words}
          defaultValue={typed(state, "words")}
          rows={4}
          dir="auto"
        />
        <div className="button-row">
          <Button kind={outcome === "refuse" ? "danger" : "primary"} disabled={isSending}>
            {t(`${outcome}.send`)}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
