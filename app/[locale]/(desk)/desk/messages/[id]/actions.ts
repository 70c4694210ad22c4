"use server";

import { letInMessage } from "@/lib/inbound/let-in-message";
import { letInMessageSchema, turnAwayMessageSchema } from "@/lib/inbound/schema";
import { turnAwayMessage } from "@/lib/inbound/turn-away-message";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const passOn = defineAction({
  schema: letInMessageSchema,
  async run(deps, input, locale) {
    await letInMessage(deps, input);
    return { redirectTo: `/${locale}/desk/messages?done=doneLetIn` };
  },
});

/** Passes a message on to an organisation as drafts. */
export async function letIn(state: FormState, form: FormData): Promise<FormState> {
  return passOn(state, form);
}

const refuse = defineAction({
  schema: turnAwayMessageSchema,
  async run(deps, input, locale) {
    await turnAwayMessage(deps, input);
    return { redirectTo: `/${locale}/desk/messages?done=doneTurnedAway` };
  },
});

/** Turns a message away. */
export async function turnAway(state: FormState, form: FormData): Promise<FormState> {
  return refuse(state, form);
}
