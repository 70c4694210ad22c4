"use server";

import { partOrganisations } from "@/lib/organisations/part-organisations";
import { partOrganisationsSchema } from "@/lib/organisations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const parting = defineAction({
  schema: partOrganisationsSchema,
  async run(deps, input, locale) {
    await partOrganisations(deps, input);
    return { redirectTo: `/${locale}/desk/organisations/duplicates` };
  },
});

export async function part(state: FormState, form: FormData): Promise<FormState> {
  return parting(state, form);
}
