import type { FieldRefusal } from "@/lib/kernel/errors";
import type { TemplatePartView, TemplateView } from "@/lib/templates/template-view";
import { countWords } from "@/lib/text/words";
import { wordsOf } from "./derive-input";
import { emptyPart, type InputContent, isAnswered, type PartContent } from "./part-content";
import { partField } from "./schema";

type Asked = Pick<TemplateView, "maxWords" | "parts">;

/** Languages that the round takes; empty for any. */
type Limits = { languages: readonly string[] };

/**
 * What is still missing or too much before an input may be submitted, by field of the writer; nothing when it may be.
 * Words are counted as people count them, notes included.
 */
export function findGaps(content: InputContent, asked: Asked, { languages }: Limits): Record<string, FieldRefusal> {
  const gaps: Record<string, FieldRefusal> = {};
  if (content.title === "") gaps.title = { key: "inputs.errors.titleMissing" };
  if (languages.length > 0 && !languages.includes(content.language)) {
    gaps.language = { key: "inputs.errors.languageNotAccepted" };
  }
  const answers = new Map(content.parts.map((part) => [part.key, part]));
  for (const part of asked.parts) {
    const answer = answers.get(part.key) ?? emptyPart(part.key);
    const gap = gapOf(part, answer, content.language);
    if (gap !== null) gaps[fieldOf(part)] = gap;
  }
  const whole = wholeGap(content, asked);
  return whole === null ? gaps : { ...gaps, words: whole };
}

function gapOf(part: TemplatePartView, answer: PartContent, language: string): FieldRefusal | null {
  if (!isAnswered(answer)) return part.required ? { key: "inputs.errors.partMissing" } : null;
  if (part.languages.length > 0 && !part.languages.includes(language)) {
    return { key: "inputs.errors.partLanguageNotAccepted" };
  }
  const words = wordsOf(answer, language);
  if (part.maxWords === null || words <= part.maxWords) return null;
  return { key: "inputs.errors.partTooManyWords", values: { words, max: part.maxWords } };
}

function wholeGap(content: InputContent, { maxWords }: Asked): FieldRefusal | null {
  if (!content.parts.some(isAnswered)) return { key: "inputs.errors.nothingWritten" };
  const parts = content.parts.reduce((sum, part) => sum + wordsOf(part, content.language), 0);
  const words = parts + countWords(content.about ?? "", content.language);
  if (maxWords === null || words <= maxWords) return null;
  return { key: "inputs.errors.tooManyWords", values: { words, max: maxWords } };
}

/** The field of a part where its sentence stands: the first that is asked for. */
export function fieldOf(part: TemplatePartView): string {
  if (part.answerKind !== "text") return partField(part.key, "choices");
  if (part.asksBody) return partField(part.key, "body");
  return partField(part.key, part.asksKeyMessage ? "keyMessage" : "recommendation");
}
