"use server";

import { setEventAccessSchema } from "@/lib/events/access-schema";
import { setEventAccess } from "@/lib/events/set-event-access";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const setting = defineAction({
  schema: setEventAccessSchema,
  async run(deps, input, locale) {
    await setEventAccess(deps, input);
    return { redirectTo: `/${locale}/desk/events/${input.eventId}?done=saved` };
  },
});

/** Says who may come, how they register and how many. */
export async function saveAccess(state: FormState, form: FormData): Promise<FormState> {
  return setting(state, form);
}
