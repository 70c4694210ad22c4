import type { FieldRefusal } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/web/form-state";

/** What the summary on top of a form lists: one line per field, or the one sentence that fits no field. */
export function summaryOf({ refusal, fields = {} }: FormState): FieldRefusal[] {
  const lines = Object.entries(fields).map(([field, message]) => ({ field, message }));
  return lines.length > 0 || refusal === undefined ? lines : [{ field: "", message: refusal }];
}

/** What was typed into a field of one line; the given words when nothing was. */
export function typedOr(state: FormState, name: string, otherwise: string): string {
  const typed = state.values?.[name];
  return typeof typed === "string" ? typed : otherwise;
}
