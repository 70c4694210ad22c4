type Answers = Record<string, string | string[]>;

/** One answer out of those that a form begins with. */
export function told(answers: Answers, field: string): string {
  const answer = answers[field];
  return typeof answer === "string" ? answer : "";
}

/** The same for an answer of several choices. */
export function toldAll(answers: Answers, field: string): string[] {
  const answer = answers[field];
  if (typeof answer === "string") return answer === "" ? [] : [answer];
  return answer ?? [];
}
