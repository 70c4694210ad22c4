"use server";

import { z } from "zod";
import { addressOfAnswers } from "@/lib/moderation/answers-query";
import { deleteAnswerSchema, saveAnswerSchema } from "@/lib/moderation/answers-schema";
import { deleteAnswer, saveAnswer } from "@/lib/moderation/save-answer";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const saving = defineAction({
  schema: z.preprocess(nestFields, saveAnswerSchema),
  async run(deps, input, locale) {
    await saveAnswer(deps, input);
    return { redirectTo: `/${locale}${await addressOfAnswers(input.processId)}&done=saved` };
  },
});

export async function keepAnswer(state: FormState, form: FormData): Promise<FormState> {
  return saving(state, form);
}

const deleting = defineAction({
  schema: deleteAnswerSchema,
  async run(deps, input, locale) {
    const { processId } = await deleteAnswer(deps, input);
    return { redirectTo: `/${locale}${await addressOfAnswers(processId)}&done=deleted` };
  },
});

export async function dropAnswer(state: FormState, form: FormData): Promise<FormState> {
  return deleting(state, form);
}
