"use server";

import { z } from "zod";
import { acceptOffer } from "@/lib/registrations/accept-offer";
import { cancelRegistration } from "@/lib/registrations/cancel-registration";
import { changeRegistration } from "@/lib/registrations/change-registration";
import { declineOffer } from "@/lib/registrations/decline-offer";
import { changeRegistrationSchema, seenRegistrationSchema } from "@/lib/registrations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

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

const changeOnce = defineAction({
  schema: z.preprocess(nestFields, changeRegistrationSchema),
  async run(deps, input, locale) {
    await changeRegistration(deps, input);
    return { redirectTo: `/${locale}/me/registrations?done=changed` };
  },
});

/** Changes one's own registration. */
export async function change(state: FormState, form: FormData): Promise<FormState> {
  return changeOnce(state, form);
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
