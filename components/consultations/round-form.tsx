"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { localeNames, locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import { type AcceptedValues, RoundAccepts } from "./round-accepts";

type RoundValues = {
  id: string;
  revision: number;
  name: Localised;
  opensLocal: string;
  closesLocal: string;
  zone: string;
  eligibility: string;
  stakeholderGroups: string[];
  languages: string[];
  maxWords: number | null;
  visibility: string;
  fourEyes: boolean;
  fixed: boolean;
} & AcceptedValues;

type Props = { action: FormAction; zones: string[]; stages: { id: string; name: string }[] } & (
  | { consultationId: string; zone: string; round?: undefined }
  | { consultationId?: undefined; zone?: undefined; round: RoundValues }
);

const groups = [
  "state",
  "international_organisation",
  "civil_society",
  "private_sector",
  "academia",
  "technical_community",
  "media",
] as const;
const eligibilities = ["verified_organisations", "stakeholder_groups", "accredited_organisations", "everyone"] as const;
const visibilities = ["as_moderated", "after_closing"] as const;

/** The terms of a round: its hours with their zone, who may answer, and what is accepted. */
export function RoundForm({ action, zones, stages, consultationId, zone, round }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("consultations.round");
  return (
    <form className="form" {...form}>
      {round?.fixed ? <Notice>{t("fixed")}</Notice> : null}
      <ErrorSummary refusals={refusalsOf(state)} />
      {round === undefined ? (
        <input type="hidden" name="consultationId" value={consultationId} />
      ) : (
        <>
          <input type="hidden" name="roundId" value={round.id} />
          <input type="hidden" name="seenRevision" value={round.revision} />
        </>
      )}
      <LocalisedFields name="name" label={t("name")} hint={t("nameHint")} state={state} value={round?.name} />
      <div className="field-row">
        <TextField
          name="opensAt"
          type="datetime-local"
          label={t("opensAt")}
          readOnly={round?.fixed}
          refusal={state.fields?.opensAt}
          defaultValue={typed(state, "opensAt", round?.opensLocal)}
        />
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t("closesAt")}
          readOnly={round?.fixed}
          refusal={state.fields?.closesAt}
          defaultValue={typed(state, "closesAt", round?.closesLocal)}
        />
      </div>
      <p className="hint-text">{t("closesHint")}</p>
      <SelectField
        name="zone"
        label={t("zone")}
        width="short"
        dir="ltr"
        refusal={state.fields?.zone}
        defaultValue={typed(state, "zone", round?.zone ?? zone)}
        options={zones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      <RadioChoices
        name="eligibility"
        label={t("eligibility")}
        refusal={state.fields?.eligibility}
        defaultValue={typed(state, "eligibility", round?.eligibility ?? "verified_organisations")}
        choices={eligibilities.map((value) => ({
          value,
          label: t(`who.${value}`),
          sentence: t(`whoSentence.${value}`),
        }))}
      />
      <CheckboxChoices
        name="stakeholderGroups[]"
        id="stakeholderGroups"
        label={t("groups")}
        hint={t("groupsHint")}
        refusal={state.fields?.stakeholderGroups}
        defaultValues={ticked(state, "stakeholderGroups", round?.stakeholderGroups ?? [])}
        choices={groups.map((value) => ({ value, label: t(`group.${value}`) }))}
      />
      <CheckboxChoices
        name="languages[]"
        id="languages"
        wide
        label={t("languages")}
        hint={t("languagesHint")}
        optional
        refusal={state.fields?.languages}
        defaultValues={ticked(state, "languages", round?.languages ?? [])}
        choices={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <TextField
        name="maxWords"
        type="number"
        min={20}
        max={20000}
        width="tiny"
        label={t("maxWords")}
        hint={t("maxWordsHint")}
        optional
        readOnly={round?.fixed}
        refusal={state.fields?.maxWords}
        defaultValue={typed(state, "maxWords", round?.maxWords?.toString())}
      />
      <RadioChoices
        name="visibility"
        label={t("visibility")}
        refusal={state.fields?.visibility}
        defaultValue={typed(state, "visibility", round?.visibility ?? "as_moderated")}
        choices={visibilities.map((value) => ({
          value,
          label: t(`when.${value}`),
          sentence: t(`whenSentence.${value}`),
        }))}
      />
      <CheckField
        name="fourEyes"
        label={t("fourEyes")}
        hint={t("fourEyesHint")}
        refusal={state.fields?.fourEyes}
        defaultChecked={state.values === undefined ? round?.fourEyes : typed(state, "fourEyes") === "true"}
      />
      <RoundAccepts state={state} round={round} stages={stages} />
      <FormActions sticky>
        <Button kind="primary" disabled={isSending}>
          {round === undefined ? t("add") : t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
