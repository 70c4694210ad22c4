"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import type { FieldLists } from "@/components/organisations/fields-props";
import { UnseenField } from "@/components/reports/unseen-field";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { type EntryFact, isWordByWord } from "@/lib/organisations/entry-facts";
import { FactField } from "./fact-field";

type Props = {
  action: FormAction;
  /** Id of the organisation. */
  target: string;
  fact: EntryFact;
  /** What the entry states, as `factText` writes it. */
  present: string;
  /** Countries and topics in the reader's language; empty for a fact that is neither. */
  lists: FieldLists;
  /** Names of the organisations that it is a part of, by their addresses. */
  wholes: Readonly<Record<string, string>>;
  opened: string;
  /** The page of the organisation. */
  back: string;
  /** Whether an address for the answer is asked for: only of whoever is not signed in. */
  asksAddress: boolean;
  /** Whether the entry says so at once. */
  standsAtOnce: boolean;
};

/** One fact of an entry, and what it should say. */
export function EntryForm({
  action,
  target,
  fact,
  present,
  lists,
  wholes,
  opened,
  back,
  asksAddress,
  standsAtOnce,
}: Props) {
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
  const field = (name: "quote" | "source" | "asOf" | "answerTo") => ({
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
      {isWordByWord(fact) ? (
        <TextArea {...field("quote")} label={t("quote")} hint={t("quoteHint")} rows={2} dir="auto" />
      ) : (
        <input type="hidden" name="quote" value={present} />
      )}
      <FactField
        {...{ fact, state, lists, wholes }}
        begin={isWordByWord(fact) ? "" : present}
        label={isWordByWord(fact) ? t("correct") : entry("correct")}
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
