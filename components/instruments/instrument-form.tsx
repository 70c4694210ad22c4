"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { DeskInstrument } from "@/lib/instruments/queries";

type Props = {
  action: FormAction;
  /** Null for a new one. */
  instrument: DeskInstrument | null;
};

/** A document of the library: its symbol, its titles in up to six languages, its day. */
export function InstrumentForm({ action, instrument }: Props) {
  const t = useTranslations("instruments.desk");
  const { state, isSending, form } = useKeptForm(action);
  const id = (name: string) => (instrument === null ? name : `${name}-${instrument.id}`);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state).map((one) => ({ ...one, field: id(one.field) }))} />
      <input type="hidden" name="id" value={instrument?.id ?? ""} />
      <input type="hidden" name="seenRevision" value={instrument?.revision ?? 0} />
      <TextField
        name="symbol"
        id={id("symbol")}
        label={t("symbol")}
        hint={t("symbolHint")}
        refusal={state.fields?.symbol}
        defaultValue={typed(state, "symbol", instrument?.symbol)}
        maxLength={200}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
      />
      <LocalisedFields
        name="titles"
        scope={instrument?.id}
        label={t("titles")}
        value={instrument?.titles}
        state={state}
        lines={2}
      />
      <TextField
        name="adoptedOn"
        id={id("adoptedOn")}
        type="date"
        label={t("adoptedOn")}
        refusal={state.fields?.adoptedOn}
        defaultValue={typed(state, "adoptedOn", instrument?.adoptedOn ?? "")}
        width="short"
        optional
      />
      <FormActions>
        <Button kind={instrument === null ? "primary" : "secondary"} disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
