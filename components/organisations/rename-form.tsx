"use client";

import { useActionState } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { told } from "./refusals";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: Record<string, string | number>;
  name: string;
};

/** Changes the verified name, one press away; the address of the page stays. */
export function RenameForm({ action, fields, name }: Props) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const t = useTranslations("organisations.desk");
  return (
    <Disclosure summary={t("renameOpen")} open={state.refusal !== undefined}>
      <form className="stack" action={send} noValidate>
        <ErrorSummary refusals={refusalsOf(state)} />
        {Object.entries(fields).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <TextField
          name="name"
          label={t("newName")}
          hint={t("renameHint")}
          refusal={state.fields?.name}
          defaultValue={told(state.values ?? {}, "name") || name}
          dir="auto"
          required
        />
        <Button disabled={isSending}>{t("rename")}</Button>
      </form>
    </Disclosure>
  );
}
