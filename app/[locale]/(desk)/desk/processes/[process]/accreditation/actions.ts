"use server";

import { circulateApplications } from "@/lib/accreditations/circulate-applications";
import { circulateSchema, setRulesSchema } from "@/lib/accreditations/schema";
import { setAccreditationRules } from "@/lib/accreditations/set-accreditation-rules";
import { getProcessAddress } from "@/lib/processes/queries";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const circulateOnce = defineAction({
  schema: circulateSchema,
  async run(deps, input, locale) {
    await circulateApplications(deps, input);
    const slug = await getProcessAddress(deps.actor, input.processId);
    return { redirectTo: `/${locale}/desk/processes/${slug}/accreditation?state=circulated&done=circulated` };
  },
});

/** Sends the chosen applications round until an hour. */
export async function circulate(state: FormState, form: FormData): Promise<FormState> {
  return circulateOnce(state, form);
}

const setRulesOnce = defineAction({
  schema: setRulesSchema,
  async run(deps, input, locale) {
    await setAccreditationRules(deps, input);
    const slug = await getProcessAddress(deps.actor, input.processId);
    return { redirectTo: `/${locale}/desk/processes/${slug}/accreditation?done=rules` };
  },
});

/** Opens or ends applications, and says what is shown of objections. */
export async function setRules(state: FormState, form: FormData): Promise<FormState> {
  return setRulesOnce(state, form);
}
