"use server";

import { z } from "zod";
import { registerForEvents } from "@/lib/registrations/register-for-events";
import { registerSchema } from "@/lib/registrations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const registerOnce = defineAction({
  schema: z.preprocess(nestFields, registerSchema),
  async run(deps, input, locale) {
    await registerForEvents(deps, input);
    return { redirectTo: `/${locale}/me/registrations?done=registered` };
  },
});

/** Registers the person for an event, or for the sessions that were ticked. */
export async function register(state: FormState, form: FormData): Promise<FormState> {
  return registerOnce(state, form);
}
