"use server";

import { z } from "zod";
import { approveForOrganisation } from "@/lib/registrations/approve-for-organisation";
import { refuseForOrganisation } from "@/lib/registrations/refuse-for-organisation";
import { registerColleagues } from "@/lib/registrations/register-colleagues";
import {
  refuseForOrganisationSchema,
  registerColleaguesSchema,
  seenRegistrationSchema,
} from "@/lib/registrations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const list = (locale: string, done: string) => ({ redirectTo: `/${locale}/organisation/registrations?done=${done}` });

const approveOnce = defineAction({
  schema: seenRegistrationSchema,
  async run(deps, input, locale) {
    await approveForOrganisation(deps, input);
    return list(locale, "approved");
  },
});

/** Approves what a representative registered. */
export async function approve(state: FormState, form: FormData): Promise<FormState> {
  return approveOnce(state, form);
}

const refuseOnce = defineAction({
  schema: refuseForOrganisationSchema,
  async run(deps, input, locale) {
    await refuseForOrganisation(deps, input);
    return list(locale, "refused");
  },
});

/** Does not send somebody, with the reason. */
export async function refuse(state: FormState, form: FormData): Promise<FormState> {
  return refuseOnce(state, form);
}

const colleaguesOnce = defineAction({
  schema: z.preprocess(nestFields, registerColleaguesSchema),
  async run(deps, input, locale) {
    await registerColleagues(deps, input);
    return list(locale, "registered");
  },
});

/** Registers several people on behalf of the organisation. */
export async function registerPeople(state: FormState, form: FormData): Promise<FormState> {
  return colleaguesOnce(state, form);
}
