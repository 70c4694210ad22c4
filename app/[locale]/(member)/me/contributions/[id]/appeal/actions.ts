"use server";

import { fileAppeal } from "@/lib/appeals/file-appeal";
import { fileAppealSchema, withdrawAppealSchema } from "@/lib/appeals/schema";
import { withdrawAppeal } from "@/lib/appeals/withdraw-appeal";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const fileOne = defineAction({
  schema: fileAppealSchema,
  async run(deps, input, locale) {
    await fileAppeal(deps, input);
    return { redirectTo: `/${locale}/me/contributions/${input.contributionId}/appeal?done=filed` };
  },
});

/** Files the complaint. */
export async function file(state: FormState, form: FormData): Promise<FormState> {
  return fileOne(state, form);
}

const withdrawOne = defineAction({
  schema: withdrawAppealSchema,
  async run(deps, input, locale) {
    const { contributionId } = await withdrawAppeal(deps, input);
    return { redirectTo: `/${locale}/me/contributions/${contributionId}/appeal?done=withdrawn` };
  },
});

/** Takes it back. */
export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return withdrawOne(state, form);
}
