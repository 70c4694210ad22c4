"use client";

import { typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { RadioChoices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { eventModes } from "@/lib/events/kinds";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";
import type { FormState } from "@/lib/web/form-state";

export type PlaceValues = {
  mode: string;
  city: Localised;
  place: string | null;
  joinLink: string | null;
  joinWords: string | null;
};

/** Where it is: what everybody may know, and apart from it what only the confirmed see. */
export function PlaceFields({ state, value }: { state: FormState; value?: PlaceValues }) {
  const t = useTranslations("events");
  return (
    <>
      <RadioChoices
        name="mode"
        label={t("form.mode")}
        refusal={state.fields?.mode}
        defaultValue={typed(state, "mode", value?.mode ?? "online")}
        choices={eventModes.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
      />
      <LocalisedFields
        name="city"
        label={t("form.city")}
        hint={t("form.cityHint")}
        state={state}
        value={value?.city}
        optional
      />
      <fieldset className="stack-fields">
        <legend>{t("form.room")}</legend>
        <Notice>{t("form.roomSeen")}</Notice>
        <TextField
          name="place"
          label={t("form.place")}
          optional
          dir="auto"
          refusal={state.fields?.place}
          defaultValue={typed(state, "place", value?.place ?? "")}
        />
        <TextField
          name="joinLink"
          type="url"
          label={t("form.joinLink")}
          optional
          dir="ltr"
          refusal={state.fields?.joinLink}
          defaultValue={typed(state, "joinLink", value?.joinLink ?? "")}
        />
        <TextArea
          name="joinWords"
          label={t("form.joinWords")}
          hint={t("form.joinWordsHint")}
          optional
          rows={3}
          dir="auto"
          refusal={state.fields?.joinWords}
          defaultValue={typed(state, "joinWords", value?.joinWords ?? "")}
        />
      </fieldset>
    </>
  );
}
