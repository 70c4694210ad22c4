"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { EventAgendaForDesk } from "@/lib/events/desk-parts";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";

type Props = {
  action: FormAction;
  agenda: EventAgendaForDesk;
  /** The item that is rewritten; a new one where left out. */
  item?: EventAgendaForDesk["items"][number];
};

/** An item of the agenda: what, when, and about which draft. */
export function ItemForm({ action, agenda, item }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("events.agenda");
  const locale = useLocale();
  const scope = item?.id ?? "new";
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      {item === undefined ? (
        <input type="hidden" name="eventId" value={agenda.id} />
      ) : (
        <>
          <input type="hidden" name="itemId" value={item.id} />
          <input type="hidden" name="seenRevision" value={item.revision} />
        </>
      )}
      <TextField
        name="number"
        id={`number-${scope}`}
        width="tiny"
        dir="auto"
        label={t("number")}
        hint={t("numberHint")}
        optional
        refusal={state.fields?.number}
        defaultValue={typed(state, "number", item?.number ?? "")}
      />
      <LocalisedFields name="title" label={t("itemTitle")} state={state} value={item?.title} scope={scope} />
      <LocalisedFields
        name="description"
        label={t("description")}
        state={state}
        value={item?.description}
        lines={3}
        optional
        scope={scope}
      />
      <div className="field-row">
        <TextField
          name="startsAt"
          id={`startsAt-${scope}`}
          type="datetime-local"
          label={t("startsAt")}
          optional
          refusal={state.fields?.startsAt}
          defaultValue={typed(state, "startsAt", item?.startsLocal)}
        />
        <TextField
          name="minutes"
          id={`minutes-${scope}`}
          inputMode="numeric"
          dir="ltr"
          label={t("minutes")}
          optional
          refusal={state.fields?.minutes}
          defaultValue={typed(state, "minutes", item?.minutes?.toString() ?? "")}
        />
      </div>
      <p className="hint-text">
        {agenda.zone === null ? t("zoneFirst") : t("hourHint", { zone: agenda.zone.replaceAll("_", " ") })}
      </p>
      <SelectField
        name="draftId"
        id={`draftId-${scope}`}
        label={t("draft")}
        optional
        refusal={state.fields?.draftId}
        defaultValue={typed(state, "draftId", item?.draftId ?? "")}
        options={[
          { value: "", label: t("noDraft") },
          ...agenda.drafts.map(({ id, title }) => ({ value: id, label: inLocale(title, locale).text })),
        ]}
      />
      <FormActions>
        <Button kind={item === undefined ? "primary" : "secondary"} disabled={isSending}>
          {item === undefined ? t("add") : t("save")}
        </Button>
      </FormActions>
    </form>
  );
}
