"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { CheckboxChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useTranslations } from "@/lib/i18n/words";
import { OrganisationNameField } from "./organisation-name-field";

type Props = {
  action: FormAction;
  fields: Record<string, string | number>;
  /** What it is a part of now. */
  wholes: readonly { id: string; name: string }[];
};

/** What the organisation is a part of: those that stay, and one more by its name. */
export function PlaceForm({ action, fields, wholes }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("organisations.desk");
  const present = wholes.map(({ id }) => id);
  return (
    <Disclosure summary={t("placeOpen")} open={state.refusal !== undefined || wholes.length > 0}>
      <form className="stack" {...form}>
        <ErrorSummary refusals={refusalsOf(state)} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {wholes.length === 0 ? null : (
          <CheckboxChoices
            name="kept[]"
            label={t("placeKept")}
            hint={t("placeKeptHint")}
            defaultValues={ticked(state, "kept", present)}
            choices={wholes.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
          />
        )}
        <OrganisationNameField
          name="added"
          label={t("placeAdded")}
          hint={t("placeAddedHint")}
          refusal={state.fields?.added}
          defaultValue={typed(state, "added")}
          offered={[]}
          optional
        />
        <Button disabled={isSending}>{t("place")}</Button>
      </form>
    </Disclosure>
  );
}
