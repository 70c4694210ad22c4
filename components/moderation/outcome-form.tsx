"use client";

import type { ReactNode } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea } from "@/components/ui/field";
import { useLocale } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { OfferedReason } from "@/lib/moderation/queries";
import type { FormState } from "@/lib/web/form-state";

/** What the fields of an outcome say. */
export type OutcomeWords = Record<
  "title" | "hint" | "send" | "reason" | "chooseReason" | "passages" | "passagesHint" | "words" | "wordsHint",
  string
>;

type Props = {
  action: FormAction;
  outcome: string;
  /** What it is about: ids and the revision that the person saw. */
  values: Record<string, string | number>;
  said: OutcomeWords;
  /** The reasons to choose from; none where the outcome needs no reason of the list. */
  reasons?: readonly OfferedReason[];
  /** Whether words are named that the public should not read. */
  withPassages?: boolean;
  danger?: boolean;
  /** Further fields, given the state of the form and the ids that keep the forms of a page apart. */
  further?(state: FormState, fieldId: (name: string) => string): ReactNode;
};

/** One of the outcomes of a second look or an appeal, one press away, with the words of whoever decides. */
export function OutcomeForm({ action, outcome, values, said, reasons, withPassages = false, danger, further }: Props) {
  const locale = useLocale();
  const { state, isSending, form } = useKeptForm(action);
  const fieldId = (name: string) => `${outcome}-${name}`;
  const refusals = refusalsOf(state).map((one) => (one.field === "" ? one : { ...one, field: fieldId(one.field) }));
  const field = (name: "reasonCode" | "passages" | "words") => ({
    ...{ name, id: fieldId(name), refusal: state.fields?.[name], defaultValue: typed(state, name) },
  });
  return (
    <Disclosure summary={said.title} open={state.refusal === undefined ? undefined : true}>
      <form {...form} className="form">
        <ErrorSummary refusals={refusals} />
        <p className="quiet">{said.hint}</p>
        <input type="hidden" name="outcome" value={outcome} />
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {reasons === undefined ? null : (
          <SelectField
            {...field("reasonCode")}
            label={said.reason}
            options={[
              { value: "", label: said.chooseReason },
              ...reasons.map(({ code, words }) => ({ value: code, label: inLocale(words, locale).text })),
            ]}
          />
        )}
        {withPassages ? (
          <TextArea {...field("passages")} label={said.passages} hint={said.passagesHint} rows={4} dir="auto" />
        ) : null}
        <TextArea {...field("words")} label={said.words} hint={said.wordsHint} rows={5} dir="auto" />
        {further?.(state, fieldId)}
        <div className="button-row">
          <Button kind={danger ? "danger" : "primary"} disabled={isSending}>
            {said.send}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
