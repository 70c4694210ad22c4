import type { InputContent, PartContent } from "./part-content";
import { keptBody } from "./read-part";

/** A stored state of an input, read as an unknown value: what is no text is left out. */
export function contentOfHistory(value: unknown): InputContent {
  const fields = fieldsOf(value);
  return {
    title: textOf(fields.title) ?? "",
    about: textOf(fields.about),
    language: textOf(fields.language) ?? "en",
    parts: Array.isArray(fields.parts) ? fields.parts.map(partOf) : [],
  };
}

function partOf(value: unknown): PartContent {
  const { key, keyMessage, recommendation, body, choices } = fieldsOf(value);
  return {
    key: textOf(key) ?? "",
    keyMessage: textOf(keyMessage),
    recommendation: textOf(recommendation),
    body: keptBody(body),
    choices: Array.isArray(choices) ? choices.filter((choice) => typeof choice === "string") : [],
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
