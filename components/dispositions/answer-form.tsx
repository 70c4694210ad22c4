"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { RadioChoices } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CheckField, SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { AnswerCase, Sheet } from "@/lib/dispositions/answer-case";
import type { Rapporteur } from "@/lib/dispositions/filter-options";
import { answerStates, type DeskFilter } from "@/lib/dispositions/schema";
import type { StandardWording } from "@/lib/dispositions/wordings-query";
import { useTranslations } from "@/lib/i18n/words";
import type { FormState } from "@/lib/web/form-state";
import { AnswerMark } from "./answer-mark";
import { FilterInputs } from "./filter-inputs";
import { ParagraphAnswers } from "./paragraph-answers";
import { WordingPicker } from "./wording-picker";

type Props = {
  action: FormAction;
  locale: string;
  versionId: string;
  contributionId: string;
  sheet: Sheet;
  paragraphs: AnswerCase["paragraphs"];
  filter: DeskFilter;
  rapporteurs: readonly Rapporteur[];
  wordings: readonly StandardWording[];
};

/** The answer to one contribution. What was typed stays where it is, whatever happens when it is sent. */
export function AnswerForm(props: Props) {
  const { action, locale, sheet } = props;
  const t = useTranslations("dispositions");
  const { state, isSending, form } = useKeptForm(action);
  return (
    <form {...form} id="answer" className="stack">
      <ErrorSummary refusals={refusalsOf(state)} />
      <input type="hidden" name="versionId" value={props.versionId} />
      <input type="hidden" name="contributionId" value={props.contributionId} />
      <input type="hidden" name="seenRevision" value={sheet.revision} />
      <FilterInputs filter={props.filter} />
      {state.code === "conflict" ? <Replace /> : null}
      <RadioChoices
        name="state"
        label={t("form.state")}
        refusal={state.fields?.state}
        defaultValue={typed(state, "state", sheet.state)}
        choices={[
          ...answerStates.map((value, index) => ({
            value,
            label: (
              <>
                <AnswerMark state={value}>{t(`states.${value}`)}</AnswerMark>
                <span className="key" aria-hidden="true">
                  {index + 1}
                </span>
              </>
            ),
          })),
          { value: "pending", label: <AnswerMark state="pending">{t("form.later")}</AnswerMark> },
        ]}
      />
      <div className="asked-of-merged">
        <TextField
          name="mergedInto"
          label={t("form.mergedInto")}
          hint={t("form.mergedIntoHint")}
          refusal={state.fields?.mergedInto}
          defaultValue={typed(state, "mergedInto", sheet.mergedInto ?? "")}
          width="short"
          dir="ltr"
        />
      </div>
      <WordingPicker
        wordings={props.wordings}
        state={state}
        observation={sheet.observation}
        language={sheet.language || locale}
      />
      <ParagraphAnswers paragraphs={props.paragraphs} sheet={sheet} state={state} />
      <Work state={state} sheet={sheet} rapporteurs={props.rapporteurs} />
      <FormActions next={t("form.next")}>
        <Button kind="primary" disabled={isSending}>
          {t("form.send")}
        </Button>
      </FormActions>
    </form>
  );
}

/** Somebody answered meanwhile: theirs can be read in another window, and replaced on purpose. */
function Replace() {
  const t = useTranslations("dispositions.form");
  return (
    <div className="notice warning">
      <p>
        <a href="#answer-on-record" target="_blank" rel="noopener">
          {t("seeOther")}
        </a>
      </p>
      <CheckField name="replace" label={t("replace")} />
    </div>
  );
}

type WorkProps = { state: FormState } & Pick<Props, "sheet" | "rapporteurs">;

function Work({ state, sheet, rapporteurs }: WorkProps) {
  const t = useTranslations("dispositions");
  const isRefused = state.fields?.tags !== undefined || state.fields?.assigneeId !== undefined;
  const isSaid = sheet.tags.length > 0 || sheet.assigneeId !== null;
  return (
    <Disclosure summary={t("form.work")} open={isRefused || isSaid}>
      <div className="stack">
        <TextField
          name="tags"
          label={t("form.tags")}
          hint={t("form.tagsHint")}
          refusal={state.fields?.tags}
          defaultValue={typed(state, "tags", sheet.tags.join(", "))}
          dir="auto"
          optional
        />
        <SelectField
          name="assigneeId"
          label={t("form.assignee")}
          refusal={state.fields?.assigneeId}
          defaultValue={typed(state, "assigneeId", sheet.assigneeId ?? "")}
          options={[
            { value: "", label: t("filters.nobody") },
            ...rapporteurs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    </Disclosure>
  );
}
