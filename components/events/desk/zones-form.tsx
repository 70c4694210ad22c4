"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { UnknownZone } from "@/lib/events/queries";
import { isolated } from "@/lib/i18n/isolated";
import { showPrinted } from "@/lib/i18n/spans";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = { action: FormAction; zones: readonly string[]; events: readonly UnknownZone[] };

/** Asks for the zone of each event, or one for all that are left. */
export function ZonesForm({ action, zones, events }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events");
  const locale = useLocale();
  const options = [
    { value: "", label: t("hours.zoneUnknown") },
    ...zones.map((name) => ({ value: name, label: name.replaceAll("_", " ") })),
  ];
  const printed = ({ printedStart, printedEnd }: UnknownZone) => showPrinted(printedStart ?? "", printedEnd, locale);
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      <SelectField
        name="all"
        label={t("zones.all")}
        hint={t("zones.allHint")}
        width="short"
        dir="ltr"
        refusal={state.fields?.zones}
        id="zones"
        defaultValue={typed(state, "all")}
        options={options}
      />
      {events.map((event, index) => (
        <div key={event.id}>
          <input type="hidden" name={`zones.${index}.eventId`} value={event.id} />
          <SelectField
            name={`zones.${index}.zone`}
            label={<bdi>{inLocale(event.title, locale).text}</bdi>}
            hint={t("zones.printed", { printed: isolated(printed(event)) })}
            width="short"
            dir="ltr"
            defaultValue={typed(state, `zones.${index}.zone`)}
            options={options}
          />
        </div>
      ))}
      <FormActions sticky next={t("zones.next")}>
        <Button kind="primary" disabled={isSending}>
          {t("zones.save")}
        </Button>
      </FormActions>
    </form>
  );
}
