import { isDomainError } from "@/lib/kernel/errors";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { checkRichText, isEmptyRichText, plainTextToRichText, type RichText } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";
import type { PartContent } from "./part-content";
import { refusedField } from "./refused-field";
import { largestBody, partField, type WrittenPart } from "./schema";

/** A body as an unknown value holds it, checked; null where it has no words. Refuses what is outside the closed list. */
export function checkBody(value: unknown): RichText | null {
  const body = checkRichText(value, { nodes: "document", maxBytes: largestBody, maxDepth: 20 });
  return isEmptyRichText(body) ? null : body;
}

/** The body of a stored row; null also where the row was planted with something else, which breaks only itself. */
export function keptBody(value: unknown): RichText | null {
  if (value === null || value === undefined) return null;
  try {
    return checkBody(value);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return null;
  }
}

/**
 * One part as a form or a page sent it, checked and clean. Plain words that repeat the ones kept keep their
 * formatting. What the template does not ask is left out. Refuses by field.
 */
export function readPart(asked: TemplatePartView, given: WrittenPart, kept: PartContent): PartContent {
  const keyMessage = cleanLine(given.keyMessage ?? "");
  const recommendation = cleanText(given.recommendation ?? "").trim();
  const ticked = new Set(given.choices ?? []);
  const choices = asked.choices.map(({ key }) => key).filter((key) => ticked.has(key));
  if (asked.answerKind === "one_choice" && choices.length > 1) {
    throw refusedField(partField(asked.key, "choices"), "inputs.errors.oneChoice");
  }
  return {
    key: asked.key,
    keyMessage: asked.asksKeyMessage && keyMessage !== "" ? keyMessage : null,
    recommendation: asked.asksRecommendation && recommendation !== "" ? recommendation : null,
    body: asked.asksBody ? readBody(asked.key, given, kept.body) : null,
    choices: asked.answerKind === "text" ? [] : choices,
  };
}

function readBody(key: string, { body, bodyPlain }: WrittenPart, kept: RichText | null): RichText | null {
  try {
    if (body !== undefined && body !== "") return checkBody(parseJson(body));
    const plain = cleanText(bodyPlain ?? "").trim();
    if (kept !== null && plain === richTextToPlainText(kept).trim()) return kept;
    return checkBody(plainTextToRichText(plain));
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw refusedField(partField(key, "body"), error.messageKey, error.details.values);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no rich text either, and gets the same sentence.
    return null;
  }
}
