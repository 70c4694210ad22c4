import type { FieldRefusal } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";

/** What the summary on top of a form lists: one line per field, or the one sentence that fits no field. */
export function summaryOf({ refusal, fields = {} }: FormState): FieldRefusal[] {
  const lines = Object.entries(fields).map(([field, message]) => ({ field, message }));
  return lines.length > 0 || refusal === undefined ? lines : [{ field: "", message: refusal }];
}

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
