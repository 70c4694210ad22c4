"use server";

import { acceptOffer } from "@/lib/registrations/accept-offer";
import { cancelRegistration } from "@/lib/registrations/cancel-registration";
import { declineOffer } from "@/lib/registrations/decline-offer";
import { seenRegistrationSchema } from "@/lib/registrations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const acceptOnce = defineAction({
  schema: seenRegistrationSchema,
  async run(deps, input, locale) {
    await acceptOffer(deps, input);
    return { redirectTo: `/${locale}/me/registrations?done=accepted` };
  },
});

/** Accepts an offered place. */
export async function accept(state: FormState, form: FormData): Promise<FormState> {
  return acceptOnce(state, form);
}

const declineOnce = defineAction({
  schema: seenRegistrationSchema,
  async run(deps, input, locale) {
    await declineOffer(deps, input);
    return { redirectTo: `/${locale}/me/registrations?done=declined` };
  },
});

/** Declines an offered place. */
export async function decline(state: FormState, form: FormData): Promise<FormState> {
  return declineOnce(state, form);
}

const cancelOnce = defineAction({
  schema: seenRegistrationSchema,
  async run(deps, input, locale) {
    await cancelRegistration(deps, input);
    return { redirectTo: `/${locale}/me/registrations?done=cancelled` };
  },
});

/** Takes a registration back. */
export async function cancel(state: FormState, form: FormData): Promise<FormState> {
  return cancelOnce(state, form);
}
