import type { RefusalCode } from "@/lib/kernel/errors";
import type { TypedValues } from "./read-form";

/** What a form knows after it was sent: refusals beside fields, what was typed, or what was done. */
export type FormState = {
  /** One sentence on top. */
  refusal?: string;
  code?: RefusalCode;
  /** Sentences beside fields, by field name. */
  fields?: Record<string, string>;
  /** What was typed, shown again after a refusal. */
  values?: TypedValues;
  /** One sentence on what was done. */
  done?: string;
  /** Small facts for the form's own use, such as the revision that was saved. */
  data?: Record<string, string | number | null>;
};

export const emptyFormState: FormState = {};
