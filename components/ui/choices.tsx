import type { ReactNode } from "react";
import { describedBy, FieldNotes, type FieldWords, OptionalMark } from "@/components/ui/field-frame";

export type Choice = {
  value: string;
  label: ReactNode;
  /** One sentence that says what choosing this means. */
  sentence?: ReactNode;
  disabled?: boolean;
};

type Group = FieldWords & {
  name: string;
  /** Id of the first choice, so that an error summary leads to it. Defaults to the name. */
  id?: string;
  choices: readonly Choice[];
  /** Side by side where there is room; for few choices with short words. */
  wide?: boolean;
};

type Kind = { type: "radio" | "checkbox"; isChosen: (value: string) => boolean };

function ChoiceGroup({ label, hint, refusal, optional, name, id = name, choices, wide, type, isChosen }: Group & Kind) {
  return (
    <fieldset className={refusal ? "field refused" : "field"} aria-describedby={describedBy(id, { hint, refusal })}>
      <legend>
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      <FieldNotes id={id} hint={hint} refusal={refusal} />
      <div className={wide ? "choices wide" : "choices"}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <label className="choice" key={choice.value} htmlFor={choiceId}>
              <input
                id={choiceId}
                type={type}
                name={name}
                value={choice.value}
                defaultChecked={isChosen(choice.value)}
                disabled={choice.disabled}
                aria-describedby={choice.sentence ? `${choiceId}-sentence` : undefined}
              />
              <span>{choice.label}</span>
              {choice.sentence ? (
                <span className="sentence" id={`${choiceId}-sentence`}>
                  {choice.sentence}
                </span>
              ) : null}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Exactly one of a few, each with its own sentence. `label` is the question. */
export function RadioChoices({ defaultValue, ...group }: Group & { defaultValue?: string }) {
  return <ChoiceGroup {...group} type="radio" isChosen={(value) => value === defaultValue} />;
}

/** Any number of a few, each with its own sentence. */
export function CheckboxChoices({ defaultValues = [], ...group }: Group & { defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...group} type="checkbox" isChosen={(value) => defaultValues.includes(value)} />;
}
