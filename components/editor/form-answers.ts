import type { FieldRefusal } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";

/** What the summary on top of a form lists: one line per field, or the one sentence that fits no field. */
export function refusalsOf({ refusal, fields = {} }: FormState): FieldRefusal[] {
  const lines = Object.entries(fields).map(([field, message]) => ({ field, message }));
  return lines.length > 0 || refusal === undefined ? lines : [{ field: "", message: refusal }];
}

/** What was typed into a field of one line; the given words when nothing was. */
export function typed(state: FormState, name: string, otherwise = ""): string {
  const value = state.values?.[name];
  return typeof value === "string" ? value : otherwise;
}

/** Which of several boxes were ticked; the given ones when the form was not sent yet. */
export function ticked(state: FormState, name: string, otherwise: readonly string[]): readonly string[] {
  if (state.values === undefined) return otherwise;
  const value = state.values[name];
  return Array.isArray(value) ? value : [];
}
