"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { useTranslations } from "@/lib/i18n/words";

type Props = { action: FormAction; consultationId: string; team: readonly { email: string; name: string }[] };

/** Names one more of the team. */
export function ReaderForm({ action, consultationId, team }: Props) {
  const t = useTranslations("protection");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="form inner">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <SelectField
        name="email"
        label={t("desk.nameOne")}
        refusal={state.fields?.email}
        defaultValue={typed(state, "email", team[0]?.email)}
        options={team.map(({ email, name }) => ({
          value: email,
          label: name === email ? email : `${name} (${email})`,
        }))}
      />
      <Button disabled={isSending}>{t("desk.name")}</Button>
    </form>
  );
}
