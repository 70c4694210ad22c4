"use server";

import { decideReply } from "@/lib/dispositions/decide-reply";
import { decideReplySchema } from "@/lib/dispositions/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const decideOne = defineAction({
  schema: decideReplySchema,
  async run(deps, input, locale) {
    await decideReply(deps, input);
    return { redirectTo: `/${locale}/desk/replies?done=${input.decision}` };
  },
});

/** Publishes a reply, or refuses it with a reason. */
export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return decideOne(state, form);
}
