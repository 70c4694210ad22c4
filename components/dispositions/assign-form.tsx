"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/field";
import type { Rapporteur } from "@/lib/dispositions/filter-options";
import type { DeskFilter } from "@/lib/dispositions/schema";
import { useTranslations } from "@/lib/i18n/words";
import { FilterInputs } from "./filter-inputs";

type Props = {
  action: FormAction;
  versionId: string;
  contributionId: string;
  assigneeId: string | null;
  filter: DeskFilter;
  rapporteurs: readonly Rapporteur[];
};

/** Who works on it: for those who share out the work, or may not answer this one themselves. */
export function AssignForm({ action, versionId, contributionId, assigneeId, filter, rapporteurs }: Props) {
  const t = useTranslations("dispositions");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="contributionId" value={contributionId} />
      <FilterInputs filter={filter} />
      <SelectField
        name="assigneeId"
        label={t("form.assignee")}
        refusal={state.fields?.assigneeId}
        defaultValue={typed(state, "assigneeId", assigneeId ?? "")}
        options={[
          { value: "", label: t("filters.nobody") },
          ...rapporteurs.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button disabled={isSending}>{t("form.assign")}</Button>
    </form>
  );
}
