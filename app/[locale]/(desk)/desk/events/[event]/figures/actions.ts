"use server";

import { markAbsent } from "@/lib/attendance/mark-absent";
import { markAbsentSchema } from "@/lib/attendance/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const markOnce = defineAction({
  schema: markAbsentSchema,
  async run(deps, input, locale) {
    await markAbsent(deps, input);
    return { redirectTo: `/${locale}/desk/events/${input.eventId}/figures` };
  },
});

/** Marks who was confirmed and did not come. */
export async function missed(state: FormState, form: FormData): Promise<FormState> {
  return markOnce(state, form);
}
