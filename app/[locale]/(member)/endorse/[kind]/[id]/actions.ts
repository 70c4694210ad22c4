"use server";

import { z } from "zod";
import { giveEndorsement } from "@/lib/endorsements/give-endorsement";
import { endorsementIdSchema, giveEndorsementSchema } from "@/lib/endorsements/schema";
import { withdrawEndorsement } from "@/lib/endorsements/withdraw-endorsement";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const giving = defineAction({
  schema: z.preprocess(nestFields, giveEndorsementSchema),
  async run(deps, input, locale) {
    await giveEndorsement(deps, input);
    const [kind, id] =
      input.versionId === undefined ? ["contribution", input.contributionId] : ["version", input.versionId];
    return { redirectTo: `/${locale}/endorse/${kind}/${id}` };
  },
});

export async function give(state: FormState, form: FormData): Promise<FormState> {
  return giving(state, form);
}

const withdrawal = defineAction({
  schema: endorsementIdSchema.extend({ back: z.string().regex(/^(contribution|version)\/[0-9a-f-]{36}$/) }),
  async run(deps, { id, back }, locale) {
    await withdrawEndorsement(deps, { id });
    return { redirectTo: `/${locale}/endorse/${back}` };
  },
});

export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return withdrawal(state, form);
}
