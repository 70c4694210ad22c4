"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices, type Choice } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  eventId: string;
  /** Each with its id and the revision that is seen: "{id}:{revision}". */
  choices: readonly Choice[];
  /** Where one alone is decided, nothing is ticked. */
  isAlone?: boolean;
};

/** Approves, rejects or cancels those who are ticked; those approved get places in the order of arrival. */
export function DecideForm({ action, eventId, choices, isAlone = false }: Props) {
  const t = useTranslations("registrations.desk");
  const { state, isSending, form } = useKeptForm(action);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const alone = isAlone ? choices[0] : undefined;
  return (
    <form {...form} className="decide">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="chosen[]" value={alone?.value ?? ""} />
      {alone === undefined ? null : <div>{alone.label}</div>}
      {hasScript && choices.length > 1 ? (
        <p>
          <Button type="button" kind="quiet" onClick={tickAll}>
            {t("tickAll")}
          </Button>
        </p>
      ) : null}
      {alone === undefined ? (
        <CheckboxChoices
          name="chosen[]"
          id="chosen"
          label={t("list")}
          refusal={state.fields?.chosen}
          defaultValues={ticked(state, "chosen", [])}
          choices={choices}
        />
      ) : null}
      <TextArea
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        optional
        rows={2}
        dir="auto"
        refusal={state.fields?.reason}
        defaultValue={typed(state, "reason")}
      />
      <FormActions next={t("decideNext")} sticky={!isAlone}>
        <Button kind="primary" name="decision" value="approve" disabled={isSending}>
          {t("approve")}
        </Button>
        <Button kind="danger" name="decision" value="reject" disabled={isSending}>
          {t("reject")}
        </Button>
        <Button kind="quiet" name="decision" value="cancel" disabled={isSending}>
          {t("cancel")}
        </Button>
      </FormActions>
    </form>
  );
}

/** Ticks all that can be ticked; takes the ticks away where all of them are. */
function tickAll({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  const boxes = currentTarget.form?.querySelectorAll<HTMLInputElement>("input[type=checkbox]:not(:disabled)") ?? [];
  const isOn = [...boxes].some(({ checked }) => !checked);
  for (const box of boxes) box.checked = isOn;
}
