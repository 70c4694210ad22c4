"use server";

import { settleCorrectionSchema, withdrawCorrectionSchema } from "@/lib/corrections/schema";
import { settleCorrection, withdrawCorrection } from "@/lib/corrections/settle-correction";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const settleOne = defineAction({
  schema: settleCorrectionSchema,
  async run(deps, input, locale) {
    await settleCorrection(deps, input);
    return { redirectTo: `/${locale}/desk/corrections?done=${input.decision}` };
  },
});

/** Accepts or refuses a suggested correction. */
export async function settle(state: FormState, form: FormData): Promise<FormState> {
  return settleOne(state, form);
}

const withdrawOne = defineAction({
  schema: withdrawCorrectionSchema,
  async run(deps, input, locale) {
    await withdrawCorrection(deps, input);
    return { redirectTo: `/${locale}/desk/corrections?state=standing&done=withdraw` };
  },
});

/** Takes a note away. */
export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return withdrawOne(state, form);
}
