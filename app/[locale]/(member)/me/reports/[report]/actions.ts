"use server";

import { askCorrection } from "@/lib/session-reports/ask-correction";
import { askCorrectionSchema } from "@/lib/session-reports/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const askOnce = defineAction({
  schema: askCorrectionSchema,
  async run(deps, input, locale) {
    await askCorrection(deps, input);
    return { redirectTo: `/${locale}/me/reports/${input.id}?done=asked` };
  },
});

/** Asks for a correction of a report. */
export async function ask(state: FormState, form: FormData): Promise<FormState> {
  return askOnce(state, form);
}
