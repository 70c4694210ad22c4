"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { eventKinds } from "@/lib/events/kinds";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { HoursFields } from "./hours-fields";
import { PlaceFields } from "./place-fields";
import { SlugField } from "./slug-field";

type Props = {
  action: FormAction;
  zones: readonly string[];
  /** Where it can be prepared; one alone is not asked for. */
  processes: readonly { id: string; name: Localised }[];
  /** Whether a series is prepared, or a session or event. */
  isSeries: boolean;
  /** The series that it becomes a session of. */
  parent: { id: string; zone: string | null } | null;
};

/** Prepares an event or a series: what, when and where; all else is told afterwards. */
export function NewEventForm({ action, zones, processes, isSeries, parent }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events");
  const locale = useLocale();
  const [only, second] = processes;
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      {parent === null ? null : <input type="hidden" name="parentId" value={parent.id} />}
      {only !== undefined && second === undefined ? (
        <input type="hidden" name="processId" value={only.id} />
      ) : (
        <SelectField
          name="processId"
          label={t("form.process")}
          refusal={state.fields?.processId}
          defaultValue={typed(state, "processId", only?.id)}
          options={processes.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
        />
      )}
      {isSeries ? (
        <input type="hidden" name="kind" value="series" />
      ) : (
        <SelectField
          name="kind"
          label={t("form.kind")}
          width="short"
          refusal={state.fields?.kind}
          defaultValue={typed(state, "kind", parent === null ? "formal_session" : "dialogue")}
          options={eventKinds
            .filter((kind) => kind !== "series")
            .map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      )}
      <LocalisedFields name="title" label={t("form.title")} state={state} />
      <SlugField state={state} />
      <HoursFields state={state} zones={zones} zone={parent?.zone ?? ""} isSeries={isSeries} />
      <PlaceFields state={state} />
      <FormActions sticky next={t("form.createNext")}>
        <Button kind="primary" disabled={isSending}>
          {isSeries ? t("form.createSeries") : t("form.create")}
        </Button>
      </FormActions>
    </form>
  );
}
