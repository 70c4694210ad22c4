"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Role = "organiser" | "moderator" | "rapporteur";
type Props = { action: FormAction; processId: string; roles: Role[]; drafts: { id: string; title: Localised }[] };

/** Names a person, by address, to one of the offices that the reader may give. */
export function OfficeForm({ action, processId, roles, drafts }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("processes");
  const locale = useLocale();
  return (
    <form className="form" {...form}>
      <h2>{t("offices.nameTitle")}</h2>
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="processId" value={processId} />
      <TextField
        name="email"
        type="email"
        dir="ltr"
        label={t("offices.email")}
        hint={t("offices.emailHint")}
        refusal={state.fields?.email}
        defaultValue={typed(state, "email")}
        autoComplete="off"
      />
      <RadioChoices
        name="role"
        label={t("offices.role")}
        refusal={state.fields?.role}
        defaultValue={typed(state, "role", roles[0])}
        choices={roles.map((role) => ({ value: role, label: t(`role.${role}`), sentence: t(`roleSentence.${role}`) }))}
      />
      {drafts.length === 0 ? null : (
        <SelectField
          name="draftId"
          label={t("offices.draft")}
          hint={t("offices.draftHint")}
          refusal={state.fields?.draftId}
          defaultValue={typed(state, "draftId")}
          options={[
            { value: "", label: t("offices.allDrafts") },
            ...drafts.map(({ id, title }) => ({ value: id, label: inLocale(title, locale).text })),
          ]}
        />
      )}
      <FormActions saved={state.done} next={t("offices.nameNext")}>
        <Button kind="primary" disabled={isSending}>
          {t("offices.name")}
        </Button>
      </FormActions>
    </form>
  );
}
