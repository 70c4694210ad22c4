"use server";

import { chooseSilence } from "@/lib/events/choose-silence";
import { chooseSilenceSchema } from "@/lib/events/silence-schema";
import { defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const choice = defineAnonymousAction({
  schema: chooseSilenceSchema,
  async run(_deps, input) {
    await chooseSilence(input);
    return { doneKey: input.silence === "none" ? "events.silence.takenUp" : "events.silence.stopped" };
  },
});

/** Stops reminders and notices of events from the link in their mail, without an account, or takes them up again. */
export async function choose(state: FormState, form: FormData): Promise<FormState> {
  return choice(state, form);
}
