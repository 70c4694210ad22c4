"use client";

import { useActionState } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { told } from "./refusals";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: Record<string, string | number>;
  summary: string;
  hint: string;
  label: string;
};

/** A decision that has to be explained, one press away. */
export function ReasonForm({ action, fields, summary, hint, label }: Props) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const t = useTranslations("organisations.desk");
  return (
    <Disclosure summary={summary} open={state.refusal !== undefined}>
      <form className="stack" action={send} noValidate>
        <ErrorSummary refusals={refusalsOf(state)} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="reason"
          label={t("reason")}
          hint={hint}
          refusal={state.fields?.reason}
          defaultValue={told(state.values ?? {}, "reason")}
          rows={4}
          dir="auto"
          required
        />
        <Button kind="danger" disabled={isSending}>
          {label}
        </Button>
      </form>
    </Disclosure>
  );
}
