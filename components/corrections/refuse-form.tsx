"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { refusalCodes } from "@/lib/corrections/schema";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; id: string; revision: number };

/** Refuses a suggested correction, with a reason of the list. */
export function RefuseForm({ action, id, revision }: Props) {
  const t = useTranslations("corrections");
  const { state, isSending, form } = useKeptForm(action);
  const fieldId = `reason-${id}`;
  const refusals = refusalsOf(state).map((one) => (one.field === "reasonCode" ? { ...one, field: fieldId } : one));
  return (
    <Disclosure summary={t("desk.refuse")} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="form inner">
        <ErrorSummary refusals={refusals} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seenRevision" value={revision} />
        <input type="hidden" name="decision" value="refuse" />
        <RadioChoices
          name="reasonCode"
          id={fieldId}
          label={t("desk.reason")}
          refusal={state.fields?.reasonCode}
          choices={refusalCodes.map((code) => ({ value: code, label: t(`reasons.${code}`) }))}
        />
        <ButtonRow>
          <Button kind="danger" disabled={isSending}>
            {t("desk.refuse")}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}
