"use server";

import { chooseNotices } from "@/lib/deadlines/choose-notices";
import { chooseNoticesSchema } from "@/lib/deadlines/schema";
import { chooseOwnSilence } from "@/lib/events/choose-silence";
import { chooseOwnSilenceSchema } from "@/lib/events/silence-schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const choice = defineAction({
  schema: chooseNoticesSchema,
  async run(deps, input) {
    await chooseNotices(deps, input);
    return { doneKey: "deadlines.notices.saved" };
  },
});

/** Keeps what a person wants to be told of a process. */
export async function choose(state: FormState, form: FormData): Promise<FormState> {
  return choice(state, form);
}

const eventsChoice = defineAction({
  schema: chooseOwnSilenceSchema,
  async run(deps, input) {
    await chooseOwnSilence(deps, input);
    return { doneKey: input.silence === "none" ? "events.silence.takenUp" : "events.silence.stopped" };
  },
});

/** Stops reminders and notices of every event for oneself, or takes them up again. */
export async function chooseEvents(state: FormState, form: FormData): Promise<FormState> {
  return eventsChoice(state, form);
}
