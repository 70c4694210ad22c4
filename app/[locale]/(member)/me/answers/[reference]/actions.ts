"use server";

import { z } from "zod";
import { addressOfAnswer } from "@/lib/dispositions/own-answers";
import { replyToAnswer } from "@/lib/dispositions/reply-to-answer";
import { replyToAnswerSchema } from "@/lib/dispositions/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const send = defineAction({
  schema: z.unknown().transform((fields, context) => {
    const { step, ...rest } = z.record(z.string(), z.unknown()).parse(fields);
    const given = replyToAnswerSchema.safeParse(rest);
    if (given.success) return { isPreview: step === "preview", reply: given.data };
    for (const { message, path } of given.error.issues) {
      context.addIssue({ code: "custom", message, path: [...path] });
    }
    return z.NEVER;
  }),
  async run(deps, { isPreview, reply }, locale) {
    if (isPreview) {
      return { doneKey: "dispositions.reply.previewTitle", data: { text: reply.text, language: reply.language } };
    }
    await replyToAnswer(deps, reply);
    return { redirectTo: `/${locale}${await addressOfAnswer(deps.actor, reply.contributionId)}?done=replied` };
  },
});

/** Shows the reply as it would stand there, or sends it. */
export async function reply(state: FormState, form: FormData): Promise<FormState> {
  return send(state, form);
}
