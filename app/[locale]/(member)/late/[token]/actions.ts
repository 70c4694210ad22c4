"use server";

import { lateTokenSchema } from "@/lib/deadlines/schema";
import { takeLateAccess } from "@/lib/deadlines/take-late-access";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const taking = defineAction({
  schema: lateTokenSchema,
  async run(deps, input, locale) {
    await takeLateAccess(deps, input);
    return { redirectTo: `/${locale}/late/${input.token}` };
  },
});

/** Takes up leave to submit after the closing hour. */
export async function takeUp(state: FormState, form: FormData): Promise<FormState> {
  return taking(state, form);
}
