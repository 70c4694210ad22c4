"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextArea } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { languageName } from "@/lib/i18n/formats";
import { locales } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";

type Props = {
  action: FormAction;
  locale: string;
  thing: { name: "contributionId" | "versionId"; id: string };
  places: readonly { key: string; label: string }[];
  words: string;
  /** Place and words of what was reserved before. */
  reservations: readonly (readonly [string, string])[];
};

/** Empty rows for further reservations; who needs more sends the form and gets as many again. */
const spareRows = 3;

/** Support for a text: nothing more, or words, or what it does not cover. */
export function EndorseForm({ action, locale, thing, places, words, reservations }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("endorsements.give");
  const rows = places.length === 0 ? 0 : Math.min(60, reservations.length + spareRows);
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name={thing.name} value={thing.id} />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        refusal={state.fields?.words}
        defaultValue={typed(state, "words", words)}
        maxLength={3_000}
        dir="auto"
        optional
      />
      {rows === 0 ? null : (
        <fieldset className="reservation-rows" id="reservations">
          <legend>{t("reservations")}</legend>
          <p className="small quiet">{t("reservationsHint")}</p>
          {state.fields?.reservations === undefined ? null : <p className="refusal">{state.fields.reservations}</p>}
          {Array.from({ length: rows }, (_, row) => {
            const [place, told] = reservations[row] ?? ["", ""];
            const name = `reservations.${row}`;
            return (
              <div key={name} className="reservation-row">
                <SelectField
                  name={`${name}.place`}
                  label={t("place")}
                  defaultValue={typed(state, `${name}.place`, place)}
                  options={[{ value: "", label: "—" }, ...places.map(({ key, label }) => ({ value: key, label }))]}
                />
                <TextArea
                  name={`${name}.words`}
                  label={t("reservation")}
                  rows={2}
                  defaultValue={typed(state, `${name}.words`, told)}
                  maxLength={3_000}
                  dir="auto"
                />
              </div>
            );
          })}
        </fieldset>
      )}
      <SelectField
        name="language"
        width="short"
        label={t("language")}
        defaultValue={typed(state, "language", locale)}
        options={locales.map((value) => ({ value, label: languageName(value, locale) }))}
      />
      <FormActions next={t("next")}>
        <Button kind="primary" disabled={isSending}>
          {t("send")}
        </Button>
      </FormActions>
    </form>
  );
}
