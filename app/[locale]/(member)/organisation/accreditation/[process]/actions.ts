"use server";

import { applyForAccreditation } from "@/lib/accreditations/apply-for-accreditation";
import { applySchema, seenAccreditationSchema } from "@/lib/accreditations/schema";
import { withdrawAccreditation } from "@/lib/accreditations/withdraw-accreditation";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const applyOnce = defineAction({
  schema: applySchema,
  async run(deps, input, locale) {
    const { processSlug } = await applyForAccreditation(deps, input);
    return { redirectTo: `/${locale}/organisation/accreditation/${processSlug}?done=applied` };
  },
});

/** Applies, or sends a corrected application again. */
export async function apply(state: FormState, form: FormData): Promise<FormState> {
  return applyOnce(state, form);
}

const withdrawOnce = defineAction({
  schema: seenAccreditationSchema,
  async run(deps, input, locale) {
    const { processSlug } = await withdrawAccreditation(deps, input);
    return { redirectTo: `/${locale}/organisation/accreditation/${processSlug}?done=withdrawn` };
  },
});

/** Takes the application back, or gives up the accreditation. */
export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return withdrawOnce(state, form);
}
