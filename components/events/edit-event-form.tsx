"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Notice } from "@/components/ui/notice";
import { eventKinds } from "@/lib/events/kinds";
import type { EventForEdit, EventSurroundings } from "@/lib/events/queries";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { HoursFields } from "./hours-fields";
import { PlaceFields } from "./place-fields";
import { SlugField } from "./slug-field";

type Props = {
  action: FormAction;
  zones: readonly string[];
  event: EventForEdit;
  /** What of its process it can hang together with. */
  around: EventSurroundings;
};

/** Everything that is said of an event, and where it belongs. */
export function EditEventForm({ action, zones, event, around }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events");
  const locale = useLocale();
  const isSeries = event.kind === "series";
  const choices = (rows: readonly { id: string; title: Localised }[]) =>
    rows.map(({ id, title }) => ({ value: id, label: inLocale(title, locale).text }));
  return (
    <form className="form" {...form}>
      {event.state === "published" ? <Notice>{t("form.changesTold")}</Notice> : null}
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="seenRevision" value={event.revision} />
      {isSeries ? (
        <input type="hidden" name="kind" value="series" />
      ) : (
        <SelectField
          name="kind"
          label={t("form.kind")}
          width="short"
          refusal={state.fields?.kind}
          defaultValue={typed(state, "kind", event.kind)}
          options={eventKinds
            .filter((kind) => kind !== "series")
            .map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      )}
      <LocalisedFields name="title" label={t("form.title")} state={state} value={event.title} />
      <SlugField state={state} value={event.slug} fixed={event.slugFixed} />
      <LocalisedFields
        name="summary"
        label={t("form.summary")}
        hint={t("form.summaryHint")}
        state={state}
        value={event.summary}
        lines={2}
        optional
      />
      <LocalisedFields
        name="description"
        label={t("form.description")}
        hint={t("form.descriptionHint")}
        state={state}
        value={event.description}
        lines={6}
        optional
      />
      <HoursFields state={state} zones={zones} value={event} isSeries={isSeries} mayStayUnknown={event.zone === null} />
      <PlaceFields state={state} value={event} />
      <TextField
        name="contact"
        label={t("form.contact")}
        hint={t("form.contactHint")}
        optional
        dir="auto"
        refusal={state.fields?.contact}
        defaultValue={typed(state, "contact", event.contact ?? "")}
      />
      <SelectField
        name="parentId"
        label={t("form.parent")}
        optional
        refusal={state.fields?.parentId}
        defaultValue={typed(state, "parentId", event.parentId ?? "")}
        options={[{ value: "", label: t("form.none") }, ...choices(around.series.filter(({ id }) => id !== event.id))]}
      />
      <TextField
        name="edition"
        label={t("form.edition")}
        hint={t("form.editionHint")}
        optional
        width="short"
        dir="auto"
        refusal={state.fields?.edition}
        defaultValue={typed(state, "edition", event.edition ?? "")}
      />
      <SelectField
        name="consultationId"
        label={t("form.consultation")}
        optional
        refusal={state.fields?.consultationId}
        defaultValue={typed(state, "consultationId", event.consultationId ?? "")}
        options={[{ value: "", label: t("form.none") }, ...choices(around.consultations)]}
      />
      {around.areas.length === 0 ? null : (
        <CheckboxChoices
          name="areaIds[]"
          id="areaIds"
          label={t("form.areas")}
          optional
          refusal={state.fields?.areaIds}
          defaultValues={ticked(state, "areaIds", event.areaIds)}
          choices={choices(around.areas)}
        />
      )}
      <FormActions sticky>
        <Button kind="primary" disabled={isSending}>
          {t("form.save")}
        </Button>
      </FormActions>
    </form>
  );
}
