"use server";

import { z } from "zod";
import { addTranslation } from "@/lib/translations/add-translation";
import { addTranslationSchema, settleTranslationSchema } from "@/lib/translations/schema";
import { settleTranslation } from "@/lib/translations/settle-translation";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const addOne = defineAction({
  schema: z.preprocess(nestFields, addTranslationSchema),
  async run(deps, input, locale) {
    const { id, state } = await addTranslation(deps, input);
    return { redirectTo: `/${locale}/desk/translations/${id}?done=${state}` };
  },
});

/** Adds a translation of something published. */
export async function add(state: FormState, form: FormData): Promise<FormState> {
  return addOne(state, form);
}

const settleOne = defineAction({
  schema: settleTranslationSchema,
  async run(deps, input, locale) {
    await settleTranslation(deps, input);
    return { redirectTo: `/${locale}/desk/translations?done=${input.decision}` };
  },
});

/** Says what a translation is worth, or takes it away. */
export async function settle(state: FormState, form: FormData): Promise<FormState> {
  return settleOne(state, form);
}
