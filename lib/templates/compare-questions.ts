import { canonicalJson } from "@/lib/text/canonical-json";
import type { TemplatePartView, TemplateView } from "./template-view";

/** What may differ between a part and the same part of another version; each is one sentence for its writer. */
export type PartDifference =
  | "words"
  | "guidance"
  | "nowRequired"
  | "nowOptional"
  | "choices"
  | "limit"
  | "languages"
  | "nowKeyMessage"
  | "noKeyMessage"
  | "nowRecommendation"
  | "noRecommendation"
  | "nowBody"
  | "noBody";

export type ChangedPart = { before: TemplatePartView; after: TemplatePartView; differences: PartDifference[] };

/** Two versions of what a round asks, told apart by the keys of their parts. */
export type ComparedQuestions = {
  /** Asked by the later one only, in its order. */
  added: TemplatePartView[];
  /** Asked by both, otherwise now; in the order of the later one. */
  changed: ChangedPart[];
  /** Asked by the earlier one only, in its order. */
  gone: TemplatePartView[];
  /** How many are asked by both and read alike. */
  same: number;
};

type Asked = Pick<TemplateView, "parts">;

/** What is new, gone and changed from one version of the questions to another. The order of parts is no change. */
export function compareQuestions(before: Asked, after: Asked): ComparedQuestions {
  const earlier = new Map(before.parts.map((part) => [part.key, part]));
  const later = new Set(after.parts.map(({ key }) => key));
  const both = after.parts.flatMap((part) => {
    const known = earlier.get(part.key);
    return known === undefined ? [] : [{ before: known, after: part, differences: differencesOf(known, part) }];
  });
  const changed = both.filter(({ differences }) => differences.length > 0);
  return {
    added: after.parts.filter(({ key }) => !earlier.has(key)),
    changed,
    gone: before.parts.filter(({ key }) => !later.has(key)),
    same: both.length - changed.length,
  };
}

function differencesOf(before: TemplatePartView, after: TemplatePartView): PartDifference[] {
  const differs = (...fields: (keyof TemplatePartView)[]) =>
    fields.some((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
  return [
    ...(differs("title", "number") ? ["words" as const] : []),
    ...(differs("guidance") ? ["guidance" as const] : []),
    ...(differs("required") ? [after.required ? ("nowRequired" as const) : ("nowOptional" as const)] : []),
    ...(differs("answerKind", "choices") ? ["choices" as const] : []),
    ...(differs("maxWords") ? ["limit" as const] : []),
    ...(differs("languages") ? ["languages" as const] : []),
    ...(differs("asksKeyMessage")
      ? [after.asksKeyMessage ? ("nowKeyMessage" as const) : ("noKeyMessage" as const)]
      : []),
    ...(differs("asksRecommendation")
      ? [after.asksRecommendation ? ("nowRecommendation" as const) : ("noRecommendation" as const)]
      : []),
    ...(differs("asksBody") ? [after.asksBody ? ("nowBody" as const) : ("noBody" as const)] : []),
  ];
}

/** Whether an answer to these parts means the same under both versions: the question and its choices read alike. */
export function meansTheSame(before: Asked, after: Asked, answered: readonly string[]): boolean {
  const { changed, gone } = compareQuestions(before, after);
  const others = new Set([
    ...gone.map(({ key }) => key),
    ...changed
      .filter(({ differences }) => differences.includes("words") || differences.includes("choices"))
      .map(({ after: { key } }) => key),
  ]);
  return !answered.some((key) => others.has(key));
}
