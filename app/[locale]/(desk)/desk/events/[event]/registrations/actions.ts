"use server";

import { decideRegistrations } from "@/lib/registrations/decide-registrations";
import { decideSchema } from "@/lib/registrations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const decideOnce = defineAction({
  schema: decideSchema,
  async run(deps, input, locale) {
    const { done, confirmed, waitlisted } = await decideRegistrations(deps, input);
    const said = new URLSearchParams({
      ...{ done: input.decision, count: String(done) },
      ...{ confirmed: String(confirmed), waiting: String(waitlisted) },
    });
    return { redirectTo: `/${locale}/desk/events/${input.eventId}/registrations?${said}` };
  },
});

/** Approves, rejects or cancels one registration or several. */
export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return decideOnce(state, form);
}
