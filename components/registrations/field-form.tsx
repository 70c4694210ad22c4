"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { ChoiceRows } from "@/components/templates/choice-rows";
import { Button } from "@/components/ui/button";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import type { FieldKindName, FormField } from "@/lib/registrations/form-view";

type Props = {
  action: FormAction;
  named: { eventId: string; seenRevision: number; key?: string };
  /** What can be added; empty where a question is changed. */
  kinds: readonly FieldKindName[];
  /** Null for a new one. */
  field: FormField | null;
};

const answerKinds = ["text", "one_choice", "several_choices"] as const;

/** One question of the registration form: what is asked, of whom, and how it is answered. */
export function FieldForm({ action, named, kinds, field }: Props) {
  const t = useTranslations("registrations.form");
  const fields = useTranslations("registrations.fields");
  const groups = useTranslations("public.groups");
  const { state, isSending, form } = useKeptForm(action);
  const required = state.values === undefined ? (field?.required ?? false) : typed(state, "required") === "true";
  const asksFreely = field === null || field.kind === "question";
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      {Object.entries(named).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {kinds.length === 1 ? <input type="hidden" name="kind" value={kinds[0]} /> : null}
      {kinds.length < 2 ? null : (
        <RadioChoices
          name="kind"
          label={t("kind")}
          defaultValue={typed(state, "kind", "question")}
          choices={kinds.map((value) => ({ value, label: value === "question" ? t("question") : fields(value) }))}
        />
      )}
      <LocalisedFields
        name="title"
        label={t("words")}
        hint={kinds.length > 1 || !asksFreely ? t("wordsHint") : undefined}
        state={state}
        value={field?.title}
        optional={!asksFreely}
      />
      <LocalisedFields name="guidance" label={t("guidance")} lines={2} optional state={state} value={field?.guidance} />
      <CheckField name="required" label={t("required")} defaultChecked={required} />
      {asksFreely ? (
        <>
          <RadioChoices
            name="answerKind"
            label={t("answerKind")}
            wide
            defaultValue={typed(state, "answerKind", field?.answerKind ?? "text")}
            choices={answerKinds.map((value) => ({ value, label: t(`answerKinds.${value}`) }))}
          />
          <ChoiceRows state={state} choices={field?.choices ?? []} />
        </>
      ) : null}
      <CheckboxChoices
        name="stakeholderGroups[]"
        id="stakeholderGroups"
        label={t("groups")}
        hint={t("groupsHint")}
        optional
        refusal={state.fields?.stakeholderGroups}
        defaultValues={ticked(state, "stakeholderGroups", field?.stakeholderGroups ?? [])}
        choices={stakeholderGroups.map((value) => ({ value, label: groups(value) }))}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
