"use client";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { refusalsOf, typed } from "./form-answers";
import { type FormAction, useKeptForm } from "./use-kept-form";

type Props = {
  action: FormAction;
  /** What it is about, as it was read. */
  id: string;
  revision: number;
  name: string;
  label: string;
  hint?: string;
  rows: number;
  /** What happens after it is sent. */
  next: string;
  send: string;
  kind?: "primary";
};

/** One question about a thing, answered in words. */
export function WordsForm({ action, id, revision, name, label, hint, rows, next, send, kind }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      <TextArea
        name={name}
        label={label}
        hint={hint}
        refusal={state.fields?.[name]}
        defaultValue={typed(state, name)}
        rows={rows}
        dir="auto"
      />
      <FormActions next={next}>
        <Button kind={kind} disabled={isSending}>
          {send}
        </Button>
      </FormActions>
    </form>
  );
}
