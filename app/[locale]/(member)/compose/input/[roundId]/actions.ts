"use server";

import { startInputSchema } from "@/lib/inputs/schema";
import { startInput } from "@/lib/inputs/start-input";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** Begins a written input and goes to its writer. */
export async function start(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: startInputSchema,
    async run(deps, input, locale) {
      const { id } = await startInput(deps, input);
      return { redirectTo: `/${locale}/me/inputs/${id}` };
    },
  })(state, form);
}
