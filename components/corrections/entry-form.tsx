"use client";

import { useLocale, useTranslations } from "next-intl";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { UnseenField } from "@/components/reports/unseen-field";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import type { CorrectableFact } from "@/lib/organisations/correctable-facts";

type Props = {
  action: FormAction;
  /** Id of the organisation. */
  target: string;
  fact: CorrectableFact;
  /** What the entry states, where the whole of it is corrected; null where some words of it are. */
  present: string | null;
  opened: string;
  /** The page of the organisation. */
  back: string;
  /** Whether an address for the answer is asked for: only of whoever is not signed in. */
  asksAddress: boolean;
  /** Whether the entry says so at once. */
  standsAtOnce: boolean;
};

/** One fact of an entry, and what it should say. */
export function EntryForm({ action, target, fact, present, opened, back, asksAddress, standsAtOnce }: Props) {
  const t = useTranslations("corrections.form");
  const entry = useTranslations("corrections.entry");
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  if (state.done !== undefined) {
    return (
      <>
        <Notice kind="success" title={state.done} announce />
        <LinkButton href={back}>{entry("back")}</LinkButton>
      </>
    );
  }
  const field = (name: "quote" | "correct" | "source" | "asOf" | "answerTo") => ({
    name,
    refusal: state.fields?.[name],
    defaultValue: typed(state, name),
  });
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="of" value="organisation" />
      <input type="hidden" name="target" value={target} />
      <input type="hidden" name="field" value={fact} />
      <input type="hidden" name="opened" value={opened} />
      <input type="hidden" name="language" value={locale} />
      {present === null ? (
        <TextArea {...field("quote")} label={t("quote")} hint={t("quoteHint")} rows={2} dir="auto" />
      ) : (
        <input type="hidden" name="quote" value={present} />
      )}
      <TextArea
        {...field("correct")}
        label={present === null ? t("correct") : entry("correct")}
        hint={present === null ? t("correctHint") : undefined}
        rows={2}
        dir="auto"
      />
      <TextField {...field("asOf")} label={t("asOf")} hint={t("asOfHint")} type="date" width="short" optional />
      <TextField {...field("source")} label={t("source")} hint={entry("sourceHint")} dir="auto" optional />
      {asksAddress ? (
        <TextField
          {...field("answerTo")}
          label={t("answerTo")}
          hint={t("answerToHint")}
          type="email"
          autoComplete="email"
          optional
        />
      ) : null}
      <UnseenField label={t("unseen")} />
      <FormActions next={entry(standsAtOnce ? "nextAtOnce" : "next")}>
        <Button kind="primary" disabled={isSending}>
          {t(standsAtOnce ? "add" : "send")}
        </Button>
      </FormActions>
    </form>
  );
}
