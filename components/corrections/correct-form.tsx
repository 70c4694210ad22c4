"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { UnseenField } from "@/components/reports/unseen-field";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { useLocale, useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  of: "contribution" | "paragraph";
  target: string;
  opened: string;
  /** The page that is corrected. */
  back: string;
  /** Whether an address for the answer is asked for: only of whoever is not signed in. */
  asksAddress: boolean;
  /** Whether the note stands at once. */
  standsAtOnce: boolean;
};

/** Exact words that were published, and what should stand in their place. */
export function CorrectForm({ action, of, target, opened, back, asksAddress, standsAtOnce }: Props) {
  const t = useTranslations("corrections.form");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  if (state.done !== undefined) {
    return (
      <>
        <Notice kind="success" title={state.done} announce />
        <LinkButton href={back}>{t("back")}</LinkButton>
      </>
    );
  }
  const field = (name: "quote" | "correct" | "source" | "asOf" | "answerTo") => ({
    name,
    label: t(name),
    hint: t(`${name}Hint`),
    refusal: state.fields?.[name],
    defaultValue: typed(state, name),
  });
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="target" value={target} />
      <input type="hidden" name="opened" value={opened} />
      <input type="hidden" name="language" value={locale} />
      <TextArea {...field("quote")} rows={2} dir="auto" />
      <TextArea {...field("correct")} rows={2} dir="auto" />
      <TextField {...field("asOf")} type="date" width="short" optional />
      <TextField {...field("source")} dir="auto" optional />
      {asksAddress ? <TextField {...field("answerTo")} type="email" autoComplete="email" optional /> : null}
      <UnseenField label={t("unseen")} />
      <FormActions next={t(standsAtOnce ? "nextAtOnce" : "next")}>
        <Button kind="primary" disabled={isSending}>
          {t(standsAtOnce ? "add" : "send")}
        </Button>
      </FormActions>
    </form>
  );
}
