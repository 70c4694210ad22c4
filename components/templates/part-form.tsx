"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { answerKinds, partKinds } from "@/lib/templates/schema";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { ChoiceRows } from "./choice-rows";
import { PartSubject } from "./part-subject";

type Props = {
  action: FormAction;
  /** The template and the revision that the organiser saw; for a part that is there, its key. */
  named: { templateId: string; seenRevision: number; key?: string };
  part?: TemplatePartView;
  areas: { id: string; name: string }[];
};

const asked = ["asksKeyMessage", "asksRecommendation", "asksBody"] as const;

/** One section or question: what is asked, of whom, and in which shape it is answered. */
export function PartForm({ action, named, part, areas }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("templates.part");
  const groups = useTranslations("public.groups");
  const isTicked = (name: (typeof asked)[number] | "required") =>
    state.values === undefined ? (part?.[name] ?? name === "asksBody") : typed(state, name) === "true";
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      {Object.entries(named).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioChoices
        name="kind"
        label={t("kind")}
        wide
        defaultValue={typed(state, "kind", part?.kind ?? "question")}
        choices={partKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField
        name="number"
        label={t("number")}
        hint={t("numberHint")}
        width="tiny"
        optional
        maxLength={20}
        refusal={state.fields?.number}
        defaultValue={typed(state, "number", part?.number ?? "")}
      />
      <LocalisedFields name="title" label={t("title")} lines={2} state={state} value={part?.title} />
      <LocalisedFields
        name="guidance"
        label={t("guidance")}
        hint={t("guidanceHint")}
        lines={4}
        optional
        state={state}
        value={part?.guidance}
      />
      <CheckField
        name="required"
        label={t("required")}
        hint={t("requiredHint")}
        defaultChecked={isTicked("required")}
      />
      <RadioChoices
        name="answerKind"
        label={t("answerKind")}
        refusal={state.fields?.answerKind}
        defaultValue={typed(state, "answerKind", part?.answerKind ?? "text")}
        choices={answerKinds.map((value) => ({ value, label: t(`answerKinds.${value}`) }))}
      />
      <ChoiceRows state={state} choices={part?.choices ?? []} />
      <fieldset className="field">
        <legend>{t("asks")}</legend>
        {asked.map((name) => (
          <CheckField
            key={name}
            name={name}
            label={t(name)}
            hint={t(`${name}Hint`)}
            refusal={state.fields?.[name]}
            defaultChecked={isTicked(name)}
          />
        ))}
      </fieldset>
      <TextField
        name="maxWords"
        type="number"
        min={1}
        max={100_000}
        width="tiny"
        label={t("maxWords")}
        hint={t("maxWordsHint")}
        optional
        refusal={state.fields?.maxWords}
        defaultValue={typed(state, "maxWords", part?.maxWords?.toString())}
      />
      <CheckboxChoices
        name="stakeholderGroups[]"
        id="stakeholderGroups"
        label={t("groups")}
        hint={t("groupsHint")}
        optional
        refusal={state.fields?.stakeholderGroups}
        defaultValues={ticked(state, "stakeholderGroups", part?.stakeholderGroups ?? [])}
        choices={stakeholderGroups.map((value) => ({ value, label: groups(value) }))}
      />
      <CheckboxChoices
        name="languages[]"
        id="languages"
        wide
        label={t("languages")}
        hint={t("languagesHint")}
        optional
        refusal={state.fields?.languages}
        defaultValues={ticked(state, "languages", part?.languages ?? [])}
        choices={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <PartSubject state={state} areas={areas} areaId={part?.areaId ?? null} norm={part?.norm ?? null} />
      <FormActions sticky>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
