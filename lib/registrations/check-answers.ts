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

/**
 * What was told, as far as the form asks for it. What it does not ask is dropped, except the affiliation, which stands
 * for who somebody is.
 *
 * Refuses: invalid, with a sentence beside each field (not answered, a choice that is none).
 */
export function checkAnswers(fields: readonly FormField[], given: Given): Given {
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
  const count = Object.keys(refusals).length;
  if (count > 0) throw new DomainError("invalid", "errors.anotherLook", { values: { count }, fields: refusals });
  return kept;
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
