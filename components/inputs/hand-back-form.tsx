"use client";

import { refusalsOf } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; id: string; revision: number };

/** A focal point sends what was handed over back to who wrote it. */
export function HandBackForm({ action, id, revision }: Props) {
  const t = useTranslations("inputs.handBack");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <Disclosure summary={t("open")} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="stack">
        <ErrorSummary refusals={refusalsOf(state)} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seenRevision" value={revision} />
        <TextArea name="note" label={t("note")} hint={t("noteHint")} refusal={state.fields?.note} rows={4} dir="auto" />
        <Button disabled={isSending}>{t("send")}</Button>
      </form>
    </Disclosure>
  );
}
