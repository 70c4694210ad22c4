"use server";

import { getActor } from "@/lib/auth/get-actor";
import { requestSource } from "@/lib/auth/request-source";
import { correctWords } from "@/lib/corrections/correct-words";
import { correctWordsSchema } from "@/lib/corrections/schema";
import { defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const send = defineAnonymousAction({
  schema: correctWordsSchema,
  async run(deps, input) {
    const state = await correctWords(deps, input, { source: await requestSource(), actor: await getActor() });
    if (input.of === "organisation" && state === "standing") return { doneKey: "corrections.entry.done" };
    return { doneKey: `corrections.form.done.${state}` };
  },
});

/** Takes a correction from anybody; the answer says nothing of whether a suggestion counts. */
export async function correct(state: FormState, form: FormData): Promise<FormState> {
  return send(state, form);
}
