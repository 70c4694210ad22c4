"use client";

import { type MouseEvent, type ReactNode, useActionState, useRef } from "react";
import { clockTime } from "@/components/contributions/saving-line";
import { refusalsOf } from "@/components/editor/form-answers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import type { FieldLists } from "./fields-props";
import { OrganisationFields } from "./organisation-fields";
import { useDraftSaving } from "./use-draft-saving";

type Props = {
  register: (state: FormState, form: FormData) => Promise<FormState>;
  /** Saves and shows the page again: the plain button, for browsers without scripts. */
  keep: (form: FormData) => Promise<void>;
  /** Saves and stays. */
  autosave: (form: FormData) => Promise<boolean>;
  answers: Record<string, string | string[]>;
  lists: FieldLists;
  /** Makes a second sending of the same form register nothing more. */
  registrationKey: string;
  /** The organisations that this may be, shown before it is registered; null when there are none. */
  similar: ReactNode;
};

/** Registers an organisation: what was typed is kept by itself, and never lost to a refusal. */
export function RegistrationForm({ register, keep, autosave, answers, lists, registrationKey, similar }: Props) {
  const [state, send, isSending] = useActionState(register, emptyFormState);
  const form = useRef<HTMLFormElement>(null);
  const { savedAt, isFailing, noteChange, saveNow, stop } = useDraftSaving(form, autosave);
  const t = useTranslations("organisations.register");
  const locale = useLocale();
  const saved = savedAt === null ? undefined : t("saved", { time: clockTime(savedAt, locale) });
  const saveHere = (event: MouseEvent) => {
    event.preventDefault();
    void saveNow();
  };
  return (
    <form className="form" ref={form} action={send} onInput={noteChange} onSubmit={stop} noValidate>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="key" value={registrationKey} />
      {similar}
      {similar === null ? null : <CheckField name="isAnother" label={t("isAnother")} />}
      <OrganisationFields answers={state.values ?? answers} refusals={state.fields ?? {}} lists={lists} />
      <FormActions saved={isFailing ? undefined : saved} savedId="saved" next={isFailing ? t("notSaved") : t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
        <Button formAction={keep} onClick={saveHere} formNoValidate>
          {t("keep")}
        </Button>
      </FormActions>
    </form>
  );
}
