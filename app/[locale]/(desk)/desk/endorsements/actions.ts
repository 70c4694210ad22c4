"use server";

import { decideEndorsement } from "@/lib/endorsements/decide-endorsement";
import { decideEndorsementSchema } from "@/lib/endorsements/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const decision = defineAction({
  schema: decideEndorsementSchema,
  async run(deps, input, locale) {
    await decideEndorsement(deps, input);
    return { redirectTo: `/${locale}/desk/endorsements` };
  },
});

export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return decision(state, form);
}
