"use client";

import { refusalsOf, ticked, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { DeskRow } from "@/lib/dispositions/desk-list";
import type { Rapporteur } from "@/lib/dispositions/filter-options";
import { type DeskFilter, dispositionStates } from "@/lib/dispositions/schema";
import type { StandardWording } from "@/lib/dispositions/wordings-query";
import { useTranslations } from "@/lib/i18n/words";
import { DeskTable } from "./desk-table";
import { FilterInputs } from "./filter-inputs";
import { WordingPicker } from "./wording-picker";

type Props = {
  action: FormAction;
  locale: string;
  versionId: string;
  rows: readonly DeskRow[];
  hrefs: Readonly<Record<string, string>>;
  filter: DeskFilter;
  /** How many match the filter in all. */
  matching: number;
  /** Most that can be answered at once. */
  most: number;
  /** An organiser who is no rapporteur shares out the work and decides nothing. */
  mayDecide: boolean;
  rapporteurs: readonly Rapporteur[];
  wordings: readonly StandardWording[];
};

const formId = "many";

/** The list with a box on each row, and what can be done with those that are ticked. */
export function BulkForm({ action, rows, hrefs, mayDecide, ...rest }: Props) {
  const t = useTranslations("dispositions");
  const { state, isSending, form } = useKeptForm(action);
  const chosen = ticked(state, "chosen", []);
  return (
    <>
      <DeskTable rows={rows} hrefs={hrefs} ticks={{ form: formId, chosen }} ownToo={!mayDecide} />
      <Disclosure
        summary={t(mayDecide ? "bulk.title" : "bulk.titleAssign")}
        open={state.refusal === undefined ? undefined : true}
        id="bulk"
      >
        <form {...form} id={formId} className="form answering">
          <ErrorSummary refusals={refusalsOf(state)} />
          <input type="hidden" name="versionId" value={rest.versionId} />
          <input type="hidden" name="seenCount" value={rest.matching} />
          <FilterInputs filter={rest.filter} />
          <CheckField
            name="all"
            label={t("bulk.all", { count: rest.matching })}
            hint={rest.matching > rest.most ? t("bulk.tooMany", { most: rest.most }) : undefined}
            disabled={rest.matching > rest.most}
            refusal={state.fields?.chosen}
            defaultChecked={state.values?.all === "true"}
          />
          {mayDecide ? <BulkAnswer state={state} wordings={rest.wordings} locale={rest.locale} /> : null}
          <SelectField
            name="assignee"
            label={t("form.assignee")}
            refusal={state.fields?.assignee}
            defaultValue={typed(state, "assignee")}
            options={[
              { value: "", label: t("bulk.asItIs") },
              ...rest.rapporteurs.map(({ id, name }) => ({ value: id, label: name })),
              { value: "none", label: t("filters.nobody") },
            ]}
          />
          <FormActions next={t(mayDecide ? "bulk.next" : "bulk.nextAssign")}>
            <Button kind="primary" disabled={isSending}>
              {t(mayDecide ? "bulk.send" : "bulk.sendAssign")}
            </Button>
          </FormActions>
        </form>
      </Disclosure>
    </>
  );
}

type AnswerProps = { state: ReturnType<typeof useKeptForm>["state"] } & Pick<Props, "wordings" | "locale">;

function BulkAnswer({ state, wordings, locale }: AnswerProps) {
  const t = useTranslations("dispositions");
  return (
    <>
      <SelectField
        name="state"
        label={t("form.state")}
        refusal={state.fields?.state}
        defaultValue={typed(state, "state")}
        options={[
          { value: "", label: t("bulk.asItIs") },
          ...dispositionStates.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
      />
      <WordingPicker wordings={wordings} state={state} observation="" language={locale} />
      <TextField
        name="mergedInto"
        label={t("form.mergedInto")}
        hint={t("form.mergedIntoHint")}
        refusal={state.fields?.mergedInto}
        defaultValue={typed(state, "mergedInto")}
        width="short"
        dir="ltr"
        optional
      />
      <TextField
        name="tags"
        label={t("bulk.tags")}
        hint={t("form.tagsHint")}
        refusal={state.fields?.tags}
        defaultValue={typed(state, "tags")}
        dir="auto"
        optional
      />
    </>
  );
}
