"use client";

import { useActionState } from "react";
import { refusalsOf } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { ActForm } from "./act-form";
import { Logo } from "./logo";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  organisation: { id: string; name: string; logoSha256: string | null };
  mayEdit: boolean;
  acts: { put: Action; remove: Action };
};

/** The organisation's logo as everybody sees it, and the way to put up another or to take it away. */
export function LogoSection({ organisation: { id, name, logoSha256 }, mayEdit, acts }: Props) {
  const t = useTranslations("organisations.logo");
  const [state, send, isSending] = useActionState(acts.put, emptyFormState);
  return (
    <section className="stack" aria-labelledby="logo">
      <h2 id="logo">{t("title")}</h2>
      {logoSha256 === null ? (
        <p className="quiet">{t("none")}</p>
      ) : (
        <>
          <Logo name={name} sha256={logoSha256} size="large" />
          {mayEdit ? <ActForm action={acts.remove} fields={{ id }} label={t("remove")} kind="quiet" /> : null}
        </>
      )}
      {mayEdit ? (
        <form action={send} className="form" noValidate>
          <ErrorSummary refusals={refusalsOf(state)} />
          <input type="hidden" name="id" value={id} />
          <TextField
            name="file"
            type="file"
            label={logoSha256 === null ? t("choose") : t("another")}
            hint={t("hint")}
            refusal={state.fields?.file}
            accept="image/png,image/jpeg,image/webp"
          />
          <FormActions next={t("next")}>
            <Button disabled={isSending}>{t("put")}</Button>
          </FormActions>
        </form>
      ) : null}
    </section>
  );
}
