"use server";

import { endOffice } from "@/lib/processes/end-office";
import { grantOffice } from "@/lib/processes/grant-office";
import { getProcessAddress } from "@/lib/processes/queries";
import { endOfficeSchema, grantOfficeSchema } from "@/lib/processes/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const grant = defineAction({
  schema: grantOfficeSchema,
  async run(deps, input, locale) {
    await grantOffice(deps, input);
    return { redirectTo: `/${locale}/desk/offices/${await getProcessAddress(deps.actor, input.processId)}?done=named` };
  },
});

export async function nameToOffice(state: FormState, form: FormData): Promise<FormState> {
  return grant(state, form);
}

const end = defineAction({
  schema: endOfficeSchema,
  async run(deps, input, locale) {
    const { processId } = await endOffice(deps, input);
    return { redirectTo: `/${locale}/desk/offices/${await getProcessAddress(deps.actor, processId)}?done=ended` };
  },
});

export async function endHeldOffice(state: FormState, form: FormData): Promise<FormState> {
  return end(state, form);
}
