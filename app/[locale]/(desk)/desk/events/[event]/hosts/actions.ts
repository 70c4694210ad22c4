"use server";

import { addHost } from "@/lib/events/add-host";
import { addHostSchema, moveHostSchema, removeHostSchema } from "@/lib/events/host-schema";
import { moveHost } from "@/lib/events/move-host";
import { removeHost } from "@/lib/events/remove-host";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const back = (locale: string, eventId: string) => ({
  redirectTo: `/${locale}/desk/events/${eventId}/hosts?done=saved`,
});

const addition = defineAction({
  schema: addHostSchema,
  async run(deps, input, locale) {
    await addHost(deps, input);
    return back(locale, input.eventId);
  },
});

/** Names who holds an event. */
export async function nameHost(state: FormState, form: FormData): Promise<FormState> {
  return addition(state, form);
}

const removal = defineAction({
  schema: removeHostSchema,
  async run(deps, input, locale) {
    return back(locale, (await removeHost(deps, input)).eventId);
  },
});

/** Takes somebody from those who hold an event. */
export async function dropHost(state: FormState, form: FormData): Promise<FormState> {
  return removal(state, form);
}

const move = defineAction({
  schema: moveHostSchema,
  async run(deps, input, locale) {
    return back(locale, (await moveHost(deps, input)).eventId);
  },
});

/** Moves somebody up or down among those who hold an event. */
export async function shiftHost(state: FormState, form: FormData): Promise<FormState> {
  return move(state, form);
}
