"use server";

import { lookAtSealed } from "@/lib/redactions/look-at-sealed";
import { lookAtSealedSchema } from "@/lib/redactions/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const look = defineAction({
  schema: lookAtSealedSchema,
  async run(deps, input, locale) {
    const { lookId } = await lookAtSealed(deps, input);
    const file = input.attachmentId === null ? "" : `&file=${input.attachmentId}`;
    return { redirectTo: `/${locale}/desk/moderation/${input.contributionId}/original?look=${lookId}${file}#sealed` };
  },
});

export async function showSealed(state: FormState, form: FormData): Promise<FormState> {
  return look(state, form);
}
