"use server";

import { decideAppeal } from "@/lib/appeals/decide-appeal";
import { replyToAppeal } from "@/lib/appeals/reply-to-appeal";
import { decideAppealSchema, replyToAppealSchema } from "@/lib/appeals/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const replyOnce = defineAction({
  schema: replyToAppealSchema,
  async run(deps, input, locale) {
    await replyToAppeal(deps, input);
    return { redirectTo: `/${locale}/desk/appeals?done=replied` };
  },
});

/** Answers for the act that is complained of. */
export async function reply(state: FormState, form: FormData): Promise<FormState> {
  return replyOnce(state, form);
}

const decideOnce = defineAction({
  schema: decideAppealSchema,
  async run(deps, input, locale) {
    await decideAppeal(deps, input);
    return { redirectTo: `/${locale}/desk/appeals?done=${input.outcome}` };
  },
});

/** Decides, and carries the outcome out. */
export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return decideOnce(state, form);
}
