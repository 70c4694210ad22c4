"use server";

import { renewCalendar } from "@/lib/calendars/renew-calendar";
import { renewCalendarSchema } from "@/lib/calendars/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const renewal = defineAction({
  schema: renewCalendarSchema,
  async run(deps, input, locale) {
    await renewCalendar(deps, input);
    return { redirectTo: `/${locale}/me/calendar?done=1` };
  },
});

/** Gives one's calendar an address, or a new one. */
export async function renew(state: FormState, form: FormData): Promise<FormState> {
  return renewal(state, form);
}
