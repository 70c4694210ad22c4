"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";

type Words = {
  id: string;
  revision: number;
  slug: string;
  slugFixed: boolean;
  title: Localised;
  summary: Localised;
  background: Localised;
  conditions: Localised;
  contact: string | null;
  areaIds: string[];
  decideWithinDays: number | null;
};

type Props = {
  action: FormAction;
  areas: { id: string; name: Localised }[];
} & ({ processId: string; consultation?: undefined } | { processId?: undefined; consultation: Words });

/** The words of a consultation, new or to be changed. */
export function ConsultationForm({ action, areas, processId, consultation }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("consultations.form");
  const locale = useLocale();
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      {consultation === undefined ? (
        <input type="hidden" name="processId" value={processId} />
      ) : (
        <>
          <input type="hidden" name="consultationId" value={consultation.id} />
          <input type="hidden" name="seenRevision" value={consultation.revision} />
        </>
      )}
      <LocalisedFields
        name="title"
        label={t("title")}
        hint={t("titleHint")}
        state={state}
        value={consultation?.title}
      />
      <TextField
        name="slug"
        label={t("slug")}
        hint={t("slugHint")}
        optional
        width="short"
        dir="ltr"
        autoCapitalize="none"
        readOnly={consultation?.slugFixed}
        refusal={state.fields?.slug}
        defaultValue={typed(state, "slug", consultation?.slug)}
      />
      <LocalisedFields
        name="summary"
        label={t("summary")}
        hint={t("summaryHint")}
        state={state}
        value={consultation?.summary}
        lines={3}
        optional
      />
      <LocalisedFields
        name="background"
        label={t("background")}
        hint={t("backgroundHint")}
        state={state}
        value={consultation?.background}
        lines={8}
        optional
      />
      <LocalisedFields
        name="conditions"
        label={t("conditions")}
        hint={t("conditionsHint")}
        state={state}
        value={consultation?.conditions}
        lines={5}
        optional
      />
      <TextField
        name="contact"
        label={t("contact")}
        hint={t("contactHint")}
        optional
        dir="auto"
        refusal={state.fields?.contact}
        defaultValue={typed(state, "contact", consultation?.contact ?? "")}
      />
      <TextField
        name="decideWithinDays"
        label={t("decideWithinDays")}
        hint={t("decideWithinDaysHint")}
        optional
        width="tiny"
        dir="ltr"
        inputMode="numeric"
        refusal={state.fields?.decideWithinDays}
        defaultValue={typed(state, "decideWithinDays", consultation?.decideWithinDays?.toString())}
      />
      {areas.length === 0 ? null : (
        <CheckboxChoices
          name="areaIds[]"
          id="areaIds"
          label={t("areas")}
          hint={t("areasHint")}
          optional
          refusal={state.fields?.areaIds}
          defaultValues={ticked(state, "areaIds", consultation?.areaIds ?? [])}
          choices={areas.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
        />
      )}
      <FormActions sticky next={consultation === undefined ? t("createNext") : undefined}>
        <Button kind="primary" disabled={isSending}>
          {consultation === undefined ? t("create") : t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
