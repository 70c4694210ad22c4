"use client";

import { ticked, typed } from "@/components/editor/form-answers";
import type { FieldLists } from "@/components/organisations/fields-props";
import { OrganisationNameField } from "@/components/organisations/organisation-name-field";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import { type EntryFact, isNameFact, languageOfName, linesOf } from "@/lib/organisations/entry-facts";
import { ecosocStatuses } from "@/lib/organisations/schema";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import type { FormState } from "@/lib/web/form-state";

type Props = {
  fact: EntryFact;
  /** What the field begins with, as `factText` writes it. */
  begin: string;
  label: string;
  state: FormState;
  /** Countries and topics in the reader's language; empty for a fact that is neither. */
  lists: FieldLists;
  /** Organisations that it can stay a part of, by their addresses. */
  wholes: Readonly<Record<string, string>>;
  /** Of the first field, where several forms stand on one page. */
  id?: string;
};

/** Id of the field for one more whole, beside the first field of a form. */
export function addedId(id: string): string {
  return id === "correct" ? "added" : `${id}-added`;
}

/** One fact of an entry as it should be, in the field that fits it: it posts `correct`, and `added` for a whole by name. */
export function FactField({ fact, begin, label, state, lists, wholes, id = "correct" }: Props) {
  const t = useTranslations("corrections.entry");
  const fields = useTranslations("organisations.fields");
  const desk = useTranslations("organisations.desk");
  const groups = useTranslations("public.groups");
  const status = useTranslations("organisations.ecosoc");
  const refusal = state.fields?.correct;
  const field = { name: "correct", id, label, refusal };
  const text = { ...field, defaultValue: typed(state, "correct", begin) };
  const several = { ...field, name: "correct[]", defaultValues: ticked(state, "correct", linesOf(begin)) };
  const notStated = { value: "", label: fields("notStated") };
  if (isNameFact(fact)) {
    const language = languageOfName(fact);
    return <TextField {...text} hint={t("emptyHint")} lang={language} dir={directionOf(language)} />;
  }
  switch (fact) {
    case "stakeholderGroup":
      return (
        <RadioChoices
          {...text}
          choices={[...stakeholderGroups.map((value) => ({ value, label: groups(value) })), notStated]}
        />
      );
    case "ecosocStatus":
      return (
        <RadioChoices
          {...text}
          choices={[...ecosocStatuses.map((value) => ({ value, label: status(value) })), notStated]}
        />
      );
    case "country":
      return (
        <SelectField
          {...text}
          // React resets a select to the option it was first given; a new key gives it the chosen one.
          key={text.defaultValue}
          options={[notStated, ...lists.countries.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      );
    case "topics":
      return (
        <CheckboxChoices
          {...several}
          choices={lists.topics.map(({ id: value, name }) => ({ value, label: name }))}
          wide
        />
      );
    case "partOf":
      return (
        <>
          {Object.keys(wholes).length === 0 ? null : (
            <CheckboxChoices
              {...several}
              hint={desk("placeKeptHint")}
              choices={Object.entries(wholes).map(([value, name]) => ({ value, label: <bdi>{name}</bdi> }))}
            />
          )}
          <OrganisationNameField
            name="added"
            id={addedId(id)}
            label={Object.keys(wholes).length === 0 ? label : desk("placeAdded")}
            hint={desk("placeAddedHint")}
            refusal={state.fields?.added ?? (Object.keys(wholes).length === 0 ? refusal : undefined)}
            defaultValue={typed(state, "added")}
            offered={[]}
          />
        </>
      );
    case "name":
      return <TextField {...text} dir="auto" />;
    case "acronym":
      return <TextField {...text} hint={t("emptyHint")} width="short" dir="auto" />;
    case "website":
      return <TextField {...text} hint={t("emptyHint")} inputMode="url" dir="ltr" />;
    case "aliases":
      return <TextArea {...text} hint={fields("aliasesHint")} rows={4} dir="auto" />;
    case "description":
      return <TextArea {...text} rows={2} dir="auto" />;
    default:
      return <TextArea {...text} hint={t("emptyHint")} rows={3} dir="auto" />;
  }
}
