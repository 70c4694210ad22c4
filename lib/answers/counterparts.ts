import type { AnsweredQuestion } from "./questions";
import type { PartName } from "./schema";

/**
 * The questions that other groups are asked in the place of this one: in the same round, of other groups only, with the
 * same number, or about the same area or norm. None where the question is asked of everybody.
 */
export function counterpartsOf(questions: readonly AnsweredQuestion[], name: PartName): AnsweredQuestion[] {
  const question = questions.find(({ round, key }) => round.position === name.round && key === name.key);
  if (question === undefined || question.groups.length === 0) return [];
  return questions.filter(
    (other) =>
      other.round.position === name.round &&
      other.key !== name.key &&
      other.groups.length > 0 &&
      !other.groups.some((group) => question.groups.includes(group)) &&
      isAbout(question, other),
  );
}

function isAbout(question: AnsweredQuestion, other: AnsweredQuestion): boolean {
  return (["number", "areaId", "norm"] as const).some(
    (field) => question[field] !== null && question[field] === other[field],
  );
}
