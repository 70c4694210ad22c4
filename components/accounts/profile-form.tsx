"use client";

import { useActionState } from "react";
import { refusalsOf, typed } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { type GenderName, genders } from "@/lib/accounts/genders";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  name: string;
  locale: string;
  gender: GenderName | null;
};

/** The person's own name and the language of their mails. */
export function ProfileForm({ action, name, locale, gender }: Props) {
  const [state, send, isSending] = useActionState(action, emptyFormState);
  const t = useTranslations("accounts.profile");
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary refusals={refusalsOf(state)} />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        refusal={state.fields?.name}
        defaultValue={typed(state, "name", name)}
        autoComplete="name"
        dir="auto"
        optional
      />
      <SelectField
        // React resets a select to the option it was first given; a new key gives it the chosen one.
        key={typed(state, "locale", locale)}
        name="locale"
        label={t("language")}
        hint={t("languageHint")}
        refusal={state.fields?.locale}
        width="short"
        defaultValue={typed(state, "locale", locale)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <SelectField
        key={`gender ${typed(state, "gender", gender ?? "")}`}
        name="gender"
        label={t("gender")}
        hint={t("genderHint")}
        refusal={state.fields?.gender}
        width="short"
        optional
        defaultValue={typed(state, "gender", gender ?? "")}
        options={[
          { value: "", label: t("genders.none") },
          ...genders.map((value) => ({ value, label: t(`genders.${value}`) })),
        ]}
      />
      <FormActions saved={state.done}>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
