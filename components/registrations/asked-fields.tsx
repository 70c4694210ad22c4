import { ticked, typed } from "@/components/editor/form-answers";
import { LocalisedText } from "@/components/reading/localised-text";
import { CheckboxChoices, RadioChoices } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { useLocale, useTranslations } from "@/lib/i18n/words";
import { inLocale } from "@/lib/kernel/localised";
import type { Answers, FormField } from "@/lib/registrations/form-view";
import type { FormState } from "@/lib/web/form-state";

type Told = {
  affiliation: string | null;
  roleTitle: string | null;
  badgeName: string | null;
  accessibility: string | null;
  answers: Answers;
};

type Props = {
  fields: readonly FormField[];
  state: FormState;
  /** What stands already; null for a new registration. */
  told: Told | null;
  /** Where somebody tells of another: what stands before the names of the fields, and whether all may stay empty. */
  other?: { prefix: string; mayBeEmpty: boolean };
};

const names = {
  affiliation: "affiliation",
  role: "roleTitle",
  badge_name: "badgeName",
  accessibility: "accessibility",
} as const;

/** What the form of an event asks, in its order. */
export function AskedFields({ fields, state, told, other }: Props) {
  return (
    <>
      {fields.map((field) =>
        field.kind === "question" ? (
          <Question key={field.key} field={field} state={state} answer={told?.answers[field.key]} other={other} />
        ) : (
          <OwnColumn key={field.key} field={field} kind={field.kind} state={state} told={told} other={other} />
        ),
      )}
    </>
  );
}

type ColumnProps = Omit<Props, "fields"> & { field: FormField; kind: keyof typeof names };

function OwnColumn({ field, kind, state, told, other }: ColumnProps) {
  const t = useTranslations("registrations");
  const locale = useLocale();
  const column = names[kind];
  const name = `${other?.prefix ?? ""}${column}`;
  const ownWords =
    other === undefined ? t(`fields.${kind}`) : t(kind === "role" ? "colleagues.role" : "colleagues.badgeName");
  const words = {
    name,
    label: inLocale(field.title, locale).text === "" ? ownWords : <LocalisedText text={field.title} locale={locale} />,
    hint: hintOf(field, locale) ?? (other === undefined ? t(`fields.${kind}Hint`) : undefined),
    optional: !field.required || other?.mayBeEmpty,
    refusal: state.fields?.[name],
    defaultValue: typed(state, name, told?.[column] ?? ""),
    dir: "auto" as const,
  };
  return kind === "accessibility" ? <TextArea {...words} rows={3} /> : <TextField {...words} />;
}

type QuestionProps = Pick<Props, "state" | "other"> & { field: FormField; answer: Answers[string] | undefined };

function Question({ field, state, answer, other }: QuestionProps) {
  const locale = useLocale();
  const name = `${other?.prefix ?? ""}answers.${field.key}`;
  const words = {
    label: <LocalisedText text={field.title} locale={locale} />,
    hint: hintOf(field, locale),
    optional: !field.required || other?.mayBeEmpty,
    refusal: state.fields?.[name],
  };
  const choices = field.choices.map(({ key, label }) => ({
    value: key,
    label: <LocalisedText text={label} locale={locale} />,
  }));
  const given = typeof answer === "string" ? answer : "";
  switch (field.answerKind) {
    case "text":
      return <TextArea {...words} name={name} rows={3} dir="auto" defaultValue={typed(state, name, given)} />;
    case "one_choice":
      return <RadioChoices {...words} name={name} choices={choices} defaultValue={typed(state, name, given)} />;
    case "several_choices":
      return (
        <CheckboxChoices
          {...words}
          name={`${name}[]`}
          id={name}
          choices={choices}
          defaultValues={ticked(state, name, Array.isArray(answer) ? answer : [])}
        />
      );
  }
}

function hintOf(field: FormField, locale: string) {
  return inLocale(field.guidance, locale).text === "" ? undefined : (
    <LocalisedText text={field.guidance} locale={locale} />
  );
}
