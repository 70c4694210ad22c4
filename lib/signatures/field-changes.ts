import { type RedlineSegment, redline } from "@/lib/text/redline";
import type { TextField } from "./text-fields";

/** A field that reads otherwise than before, with the redline from then to now. */
export type FieldChange = Omit<TextField, "text"> & { segments: RedlineSegment[] };

/**
 * What changed between two states of an input, field by field in the order of the later one; what was dropped stands
 * at the end. Fields that read alike are left out.
 * @param language of the input (BCP 47), by which words are told apart
 */
export function fieldChanges(before: readonly TextField[], after: readonly TextField[], language: string) {
  const earlier = new Map(before.map((field) => [keyOf(field), field]));
  const now = new Set(after.map(keyOf));
  const gone = before.filter((field) => !now.has(keyOf(field))).map((field) => ({ ...field, text: "" }));
  return [...after, ...gone].flatMap((field): FieldChange[] => {
    const from = earlier.get(keyOf(field))?.text ?? "";
    if (from === field.text) return [];
    return [{ partKey: field.partKey, field: field.field, segments: redline(from, field.text, language) }];
  });
}

function keyOf({ partKey, field }: TextField): string {
  return JSON.stringify([partKey, field]);
}
