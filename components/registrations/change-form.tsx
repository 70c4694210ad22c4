"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { useTranslations } from "@/lib/i18n/words";
import type { OwnRegistrationInFull } from "@/lib/registrations/own-queries";
import { AskedFields } from "./asked-fields";

type Props = {
  action: FormAction;
  registration: Pick<
    OwnRegistrationInFull,
    "id" | "revision" | "attendance" | "ways" | "fields" | "told" | "asksAgain" | "organisation"
  >;
  /** Name of the organisation acted for where it is another than the one of the registration; null otherwise. */
  acting: string | null;
};

/** Changes one's own registration; says before one sends it whether the organisers are asked again. */
export function ChangeForm({ action, registration, acting }: Props) {
  const t = useTranslations("registrations");
  const { state, isSending, form } = useKeptForm(action);
  const { id, revision, attendance, ways, fields, told, organisation } = registration;
  const listed = state.values === undefined ? told.listed : typed(state, "listed") === "true";
  return (
    <form {...form} className="form">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seenRevision" value={revision} />
      {ways.length === 1 ? (
        <input type="hidden" name="attendance" value={attendance} />
      ) : (
        <RadioChoices
          name="attendance"
          wide
          label={t("fields.attendance")}
          refusal={state.fields?.attendance}
          defaultValue={typed(state, "attendance", attendance)}
          choices={ways.map((value) => ({ value, label: t(`attendance.${value}`) }))}
        />
      )}
      {acting === null ? null : (
        <RadioChoices
          name="comesFor"
          label={t("change.comesFor")}
          defaultValue={typed(state, "comesFor", "same")}
          choices={[
            { value: "same", label: <bdi>{organisation ?? t("change.nobody")}</bdi> },
            { value: "acting", label: <bdi>{acting}</bdi> },
          ]}
        />
      )}
      <AskedFields fields={fields} state={state} told={told} />
      <CheckField name="listed" label={t("fields.listed")} hint={t("fields.listedHint")} defaultChecked={listed} />
      <FormActions next={t(registration.asksAgain ? "change.asksAgain" : "change.next")}>
        <Button kind="primary" disabled={isSending}>
          {t("change.send")}
        </Button>
      </FormActions>
    </form>
  );
}
