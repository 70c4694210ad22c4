"use server";

import { answerJoin } from "@/lib/campaigns/answer-join";
import { beginJointInput } from "@/lib/campaigns/begin-joint-input";
import { answerJoinSchema, beginJointInputSchema } from "@/lib/campaigns/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const answering = defineAction({
  schema: answerJoinSchema,
  async run(deps, input, locale) {
    await answerJoin(deps, input);
    return { redirectTo: `/${locale}/me/joins?done=answered` };
  },
});

export async function answer(state: FormState, form: FormData): Promise<FormState> {
  return answering(state, form);
}

const beginning = defineAction({
  schema: beginJointInputSchema,
  async run(deps, input, locale) {
    const { id } = await beginJointInput(deps, input);
    return { redirectTo: `/${locale}/me/inputs/${id}` };
  },
});

export async function begin(state: FormState, form: FormData): Promise<FormState> {
  return beginning(state, form);
}
