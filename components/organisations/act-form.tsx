"use client";

import { useActionState } from "react";
import { Button, type ButtonKind } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Hidden fields that the act needs. */
  fields: Record<string, string | number>;
  label: string;
  kind?: ButtonKind;
  disabled?: boolean;
};

/** One act as a button; what was refused or done stands beside it. */
export function ActForm({ action, fields, label, kind, disabled }: Props) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind} disabled={disabled || isSending}>
        {label}
      </Button>
      {state.refusal === undefined ? null : (
        <Notice kind="refusal" announce>
          {Object.values(state.fields ?? {})[0] ?? state.refusal}
        </Notice>
      )}
      {state.done === undefined ? null : (
        <Notice kind="success" announce>
          {state.done}
        </Notice>
      )}
    </form>
  );
}
