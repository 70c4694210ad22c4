"use client";

import { refusalsOf, typed } from "@/components/editor/form-answers";
import { LocalisedFields } from "@/components/editor/localised-fields";
import { type FormAction, useKeptForm } from "@/components/editor/use-kept-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import type { TermForDesk } from "@/lib/glossary/queries";
import { useTranslations } from "@/lib/i18n/words";
import type { Localised } from "@/lib/kernel/localised";

type Definition = TermForDesk["definitions"][number];
const empty: Definition = { words: {}, source: null, address: null, usedBy: {} };

type Props = {
  action: FormAction;
  /** The term as it is; null for one that is added. */
  term: Pick<TermForDesk, "id" | "revision" | "term" | "forms" | "definitions"> | null;
  /** Where it may be added, by id, with names in the reader's language; "" is the platform. */
  glossaries?: readonly { id: string; name: string }[];
};

/** A term in six languages, and what it means: a definition that is emptied goes, and there is room for one more. */
export function TermForm({ action, term, glossaries = [] }: Props) {
  const { state, isSending, form } = useKeptForm(action);
  const t = useTranslations("glossary.form");
  const definitions = [...(term?.definitions ?? []), empty];
  const [onlyGlossary, another] = glossaries;
  return (
    <form className="form" {...form}>
      <ErrorSummary refusals={refusalsOf(state)} />
      {term === null ? null : (
        <>
          <input type="hidden" name="id" value={term.id} />
          <input type="hidden" name="seenRevision" value={term.revision} />
        </>
      )}
      {term === null && another === undefined && onlyGlossary !== undefined ? (
        <input type="hidden" name="processId" value={onlyGlossary.id} />
      ) : null}
      {another === undefined ? null : (
        <SelectField
          name="processId"
          label={t("glossary")}
          hint={t("glossaryHint")}
          refusal={state.fields?.processId}
          defaultValue={typed(state, "processId")}
          options={glossaries.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <LocalisedFields name="term" label={t("term")} state={state} value={term?.term} />
      <LocalisedFields
        name="forms"
        label={t("forms")}
        hint={t("formsHint")}
        state={state}
        value={term?.forms}
        lines={3}
        optional
      />
      {definitions.map((definition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: definitions are their places, written all at once
        <section key={index} className="form-part" aria-label={t("definition", { place: index + 1 })}>
          <h2>
            {index > 0 && index === definitions.length - 1 ? t("another") : t("definition", { place: index + 1 })}
          </h2>
          <DefinitionFields name={`definitions.${index}`} definition={definition} state={state} isFirst={index === 0} />
        </section>
      ))}
      <FormActions sticky saved={state.done}>
        <Button kind="primary" disabled={isSending}>
          {t("save")}
        </Button>
      </FormActions>
    </form>
  );
}

type FieldsProps = {
  name: string;
  definition: { words: Localised; source: string | null; address: string | null; usedBy: Localised };
  state: ReturnType<typeof useKeptForm>["state"];
  /** What is refused of all definitions is said at the first. */
  isFirst: boolean;
};

function DefinitionFields({ name, definition, state, isFirst }: FieldsProps) {
  const t = useTranslations("glossary.form");
  return (
    <>
      <LocalisedFields
        name={`${name}.words`}
        refusedAs={isFirst ? "definitions" : `${name}.words`}
        label={t("words")}
        hint={t("wordsHint")}
        state={state}
        value={definition.words}
        lines={4}
      />
      <LocalisedFields
        name={`${name}.usedBy`}
        label={t("usedBy")}
        hint={t("usedByHint")}
        state={state}
        value={definition.usedBy}
        optional
      />
      <TextField
        name={`${name}.source`}
        label={t("source")}
        hint={t("sourceHint")}
        defaultValue={typed(state, `${name}.source`, definition.source ?? "")}
        dir="auto"
        optional
      />
      <TextField
        name={`${name}.address`}
        label={t("address")}
        type="url"
        dir="ltr"
        defaultValue={typed(state, `${name}.address`, definition.address ?? "")}
        optional
      />
    </>
  );
}
