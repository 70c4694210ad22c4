"use server";

import { decideStatement } from "@/lib/speakers/decide-statement";
import { decideStatementSchema } from "@/lib/speakers/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const decideOne = defineAction({
  schema: decideStatementSchema,
  async run(deps, input, locale) {
    await decideStatement(deps, input);
    return { redirectTo: `/${locale}/desk/statements?done=${input.decision}` };
  },
});

/** Publishes a statement, returns it, or refuses it. */
export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return decideOne(state, form);
}
