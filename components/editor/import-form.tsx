"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { emptyFormState } from "@/lib/web/form-state";
import { refusalsOf, typed } from "./form-answers";
import type { FormAction } from "./use-kept-form";

type Props = {
  look: FormAction;
  carryOut: FormAction;
  /** What the list is about; goes with both forms. */
  values?: Record<string, string>;
  words: { file: string; fileHint: string; pasted: string; look: string; lookNext: string; carryOut: string };
  /** What the chooser of files offers. */
  accept: string;
  /** Direction of what is pasted. */
  direction: "auto" | "ltr";
  /** Shows the lines that `look` has answered with (JSON), and says whether carrying them out would do anything. */
  preview(lines: string): { shown: ReactNode; doesSomething: boolean };
};

/** Takes a list as a file or pasted, shows what it would do, and does it when that is confirmed. */
export function ImportForm({ look, carryOut, values = {}, words, accept, direction, preview }: Props) {
  const [seen, show, isReading] = useActionState(look, emptyFormState);
  const [done, confirm, isWriting] = useActionState(carryOut, emptyFormState);
  if (done.done !== undefined) {
    return (
      <Notice kind="success" announce>
        {done.done}
      </Notice>
    );
  }
  const { content, fingerprint, lines } = seen.data ?? {};
  const planned = typeof lines === "string" ? preview(lines) : null;
  const hidden = Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <div className="sections">
      <form className="form" action={show} noValidate>
        <ErrorSummary refusals={refusalsOf(seen)} />
        {hidden}
        <TextField
          name="file"
          type="file"
          label={words.file}
          hint={words.fileHint}
          refusal={seen.fields?.file}
          accept={accept}
        />
        <TextArea
          name="content"
          label={words.pasted}
          refusal={seen.fields?.content}
          // What was looked at stays in view, and can be corrected.
          defaultValue={typed(seen, "content", typeof content === "string" ? content : "")}
          rows={6}
          dir={direction}
          optional
        />
        <FormActions next={words.lookNext}>
          <Button kind={planned === null ? "primary" : "secondary"} disabled={isReading}>
            {words.look}
          </Button>
        </FormActions>
      </form>
      {planned === null ? null : (
        <form className="stack" action={confirm}>
          <ErrorSummary refusals={refusalsOf(done)} />
          {planned.shown}
          {hidden}
          <input type="hidden" name="content" value={String(content)} />
          <input type="hidden" name="fingerprint" value={String(fingerprint)} />
          <div className="button-row">
            <Button kind="primary" disabled={isWriting || !planned.doesSomething}>
              {words.carryOut}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
