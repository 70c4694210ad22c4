import { DomainError, type FieldRefusal } from "@/lib/kernel/errors";
import { cleanText } from "@/lib/text/clean-text";
import type { Answers, FormField } from "./form-view";

type Given = {
  affiliation: string | null;
  roleTitle: string | null;
  badgeName: string | null;
  accessibility: string | null;
  answers: Answers;
};

const columns = {
  affiliation: "affiliation",
  role: "roleTitle",
  badge_name: "badgeName",
  accessibility: "accessibility",
} as const;

/** What somebody told, and what was wrong with it beside each field. */
export type Checked = { kept: Given; refusals: Record<string, FieldRefusal> };

/**
 * What was told, as far as the form asks for it. What it does not ask is dropped, except the affiliation, which stands
 * for who somebody is.
 *
 * Refuses: invalid, with a sentence beside each field (not answered, a choice that is none).
 */
export function checkAnswers(fields: readonly FormField[], given: Given): Given {
  const { kept, refusals } = readAnswered(fields, given);
  refuseAny(refusals);
  return kept;
}

/** Refuses with a sentence beside each field, where there is any. Refuses: invalid. */
export function refuseAny(fields: Record<string, FieldRefusal>): void {
  const count = Object.keys(fields).length;
  if (count > 0) throw new DomainError("invalid", "errors.anotherLook", { values: { count }, fields });
}

/** The same without refusing, for a form that tells of several people. */
export function readAnswered(fields: readonly FormField[], given: Given): Checked {
  const refusals: Record<string, FieldRefusal> = {};
  const kept: Given = {
    ...{ affiliation: given.affiliation, roleTitle: null, badgeName: null, accessibility: null },
    answers: {},
  };
  for (const field of fields) {
    if (field.kind === "question") {
      const answer = readAnswer(field, given.answers[field.key]);
      if (answer === "unknown") refusals[`answers.${field.key}`] = { key: "registrations.errors.choice" };
      else if (answer.given !== null) kept.answers[field.key] = answer.given;
      else if (field.required) refusals[`answers.${field.key}`] = { key: "registrations.errors.missing" };
    } else {
      const name = columns[field.kind];
      kept[name] = given[name];
      if (field.required && kept[name] === null) refusals[name] = { key: "registrations.errors.missing" };
    }
  }
  return { kept, refusals };
}

function readAnswer(field: FormField, answer: Answers[string] | undefined) {
  const typed = typeof answer === "string" ? [answer] : (answer ?? []);
  const said = typed.map((one) => cleanText(one).trim()).filter((one) => one !== "");
  const [first] = said;
  if (first === undefined) return { given: null };
  if (field.answerKind === "text") return { given: first };
  if (!said.every((one) => field.choices.some(({ key }) => key === one))) return "unknown";
  return { given: field.answerKind === "one_choice" ? first : said };
}
