import type { StakeholderGroup } from "@/lib/db/generated/client";
import { type Localised, readLocalised } from "@/lib/kernel/localised";

export const fieldKinds = ["affiliation", "role", "badge_name", "accessibility", "question"] as const;
export type FieldKindName = (typeof fieldKinds)[number];

/** A question of a registration form, as those who register see it. */
export type FormField = {
  /** Answers are bound to it; it stays when the words change. */
  key: string;
  kind: FieldKindName;
  /** Empty where the program has the words for the kind. */
  title: Localised;
  guidance: Localised;
  required: boolean;
  answerKind: "text" | "one_choice" | "several_choices";
  /** Empty for a text. */
  choices: { key: string; label: Localised }[];
  /** Groups that are asked; empty for everybody. */
  stakeholderGroups: StakeholderGroup[];
};

/** What is read of a question to show it. */
export const fieldColumns = {
  key: true,
  kind: true,
  title: true,
  guidance: true,
  required: true,
  answerKind: true,
  choices: true,
  stakeholderGroups: true,
} as const;

type Row = Omit<FormField, "title" | "guidance" | "choices"> & { title: unknown; guidance: unknown; choices: unknown };

export function toField(row: Row): FormField {
  return {
    ...row,
    title: readLocalised(row.title),
    guidance: readLocalised(row.guidance),
    choices: readChoices(row.choices),
  };
}

/** Kinds that are asked where nobody made a form yet; none of them must be answered. */
const askedAtFirst = ["affiliation", "role", "badge_name", "accessibility"] as const;

/** The form of an event whose organisers made none. */
export const firstForm: readonly FormField[] = askedAtFirst.map((kind) => ({
  ...{ key: kind.replace("_", "-"), kind, title: {}, guidance: {}, required: false },
  ...{ answerKind: "text" as const, choices: [], stakeholderGroups: [] },
}));

/** What a group is asked; null stands for a person of no group, who is asked what everybody is. */
export function askedOf(fields: readonly FormField[], group: StakeholderGroup | null): FormField[] {
  return fields.filter(
    ({ stakeholderGroups }) => stakeholderGroups.length === 0 || (group !== null && stakeholderGroups.includes(group)),
  );
}

/**
 * What a focal point answers for somebody else: what must be answered, but for the affiliation, which is the
 * organisation's, and for needs, which each tells the organisers alone.
 */
export function askedOfColleagues(fields: readonly FormField[], group: StakeholderGroup | null): FormField[] {
  return askedOf(fields, group).filter(
    ({ kind, required }) => kind === "role" || (required && kind !== "affiliation" && kind !== "accessibility"),
  );
}

function readChoices(value: unknown): FormField["choices"] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((choice: unknown) => {
    if (typeof choice !== "object" || choice === null || !("key" in choice) || typeof choice.key !== "string")
      return [];
    return [{ key: choice.key, label: readLocalised("label" in choice ? choice.label : null) }];
  });
}

/** Answers to the questions of a form, by key: words, the key of a choice, or several. */
export type Answers = Record<string, string | string[]>;

/** Reads stored answers; what is neither words nor keys is dropped. */
export function readAnswers(value: unknown): Answers {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const answers: Answers = {};
  for (const [key, answer] of Object.entries(value)) {
    if (typeof answer === "string") answers[key] = answer;
    else if (Array.isArray(answer)) answers[key] = answer.filter((one: unknown) => typeof one === "string");
  }
  return answers;
}
