"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useTranslations } from "@/lib/i18n/words";
import { OrganisationNameField } from "./organisation-name-field";

type Props = {
  action: FormAction;
  fields: Record<string, string | number>;
  /** The name of the other one, where somebody came with it; "" for none. */
  into: string;
};

/** Merges the organisation into another one, said by name, with what becomes of everything. */
export function MergeForm({ action, fields, into }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("organisations.merge");
  return (
    <Disclosure summary={t("open")} open={state.refusal !== undefined || into !== ""}>
      <form className="stack" {...form}>
        <ErrorSummary refusals={refusalsOf(state)} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <OrganisationNameField
          name="into"
          label={t("into")}
          hint={t("intoHint")}
          refusal={state.fields?.into}
          defaultValue={typed(state, "into", into)}
          offered={[]}
          required
        />
        <p className="small quiet">{t("next")}</p>
        <Button kind="danger" disabled={isSending}>
          {t("merge")}
        </Button>
      </form>
    </Disclosure>
  );
}
