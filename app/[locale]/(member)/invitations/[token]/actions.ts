"use server";

import { chooseActingOrganisation } from "@/lib/accounts/choose-acting-organisation";
import { acceptInvitation } from "@/lib/organisations/accept-invitation";
import { declineInvitation } from "@/lib/organisations/decline-invitation";
import { tokenSchema } from "@/lib/organisations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const acceptance = defineAction({
  schema: tokenSchema,
  async run(deps, input, locale) {
    await chooseActingOrganisation(deps, await acceptInvitation(deps, input));
    return { redirectTo: `/${locale}/organisation` };
  },
});

export async function accept(state: FormState, form: FormData): Promise<FormState> {
  return acceptance(state, form);
}

const refusal = defineAction({
  schema: tokenSchema,
  async run(deps, input, locale) {
    await declineInvitation(deps, input);
    return { redirectTo: `/${locale}/me` };
  },
});

export async function decline(state: FormState, form: FormData): Promise<FormState> {
  return refusal(state, form);
}
