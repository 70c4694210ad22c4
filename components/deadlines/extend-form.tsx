"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; roundId: string; revision: number; closesLocal: string; zone: string };

/** A later closing hour for a round. */
export function ExtendForm({ action, roundId, revision, closesLocal, zone }: Props) {
  const t = useTranslations("deadlines.extend");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="narrow-form">
      {state.done === undefined ? null : (
        <Notice kind="success" announce>
          {state.done}
        </Notice>
      )}
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="seenRevision" value={revision} />
      <TextField
        name="closesAt"
        type="datetime-local"
        width="short"
        label={t("closesAt")}
        hint={t("hint", { zone: zone.replaceAll("_", " ") })}
        refusal={state.fields?.closesAt}
        defaultValue={typed(state, "closesAt", closesLocal)}
      />
      <LocalisedFields name="reason" label={t("reason")} state={state} lines={2} optional />
      <Button kind="primary" disabled={isSending}>
        {t("button")}
      </Button>
      <p className="quiet small">{t("next")}</p>
    </form>
  );
}
