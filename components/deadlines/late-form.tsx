"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; roundId: string; zone: string };

/** Leave for one to submit after the closing hour. */
export function LateForm({ action, roundId, zone }: Props) {
  const t = useTranslations("deadlines");
  const { state, isSending, form } = useKeptForm(action);
  const field = (name: string) => ({
    name,
    id: `late-${name}`,
    refusal: state.fields?.[name],
    defaultValue: state.done === undefined ? typed(state, name) : "",
  });
  return (
    <form {...form} className="narrow-form">
      {state.done === undefined ? null : (
        <Notice kind="success" announce>
          {state.done}
        </Notice>
      )}
      <ErrorSummary refusals={refusalsOf(state).map((one) => ({ ...one, field: one.field && `late-${one.field}` }))} />
      <input type="hidden" name="roundId" value={roundId} />
      <TextField {...field("name")} label={t("late.name")} autoComplete="off" />
      <TextField {...field("email")} type="email" dir="ltr" label={t("late.email")} autoComplete="off" />
      <TextField
        {...field("until")}
        type="datetime-local"
        width="short"
        label={t("late.until")}
        hint={t("extend.hint", { zone: zone.replaceAll("_", " ") })}
      />
      <TextArea {...field("reason")} rows={2} label={t("late.reason")} hint={t("late.reasonHint")} />
      <Button disabled={isSending}>{t("late.grant")}</Button>
    </form>
  );
}
