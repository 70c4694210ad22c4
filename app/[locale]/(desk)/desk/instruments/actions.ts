"use server";

import { removeInstrument } from "@/lib/instruments/remove-instrument";
import { saveInstrument } from "@/lib/instruments/save-instrument";
import { removeInstrumentSchema, saveInstrumentSchema } from "@/lib/instruments/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const save = defineAction({
  schema: saveInstrumentSchema,
  async run(deps, input, locale) {
    await saveInstrument(deps, input);
    return { redirectTo: `/${locale}/desk/instruments?done=saved` };
  },
});

export async function keepInstrument(state: FormState, form: FormData): Promise<FormState> {
  return save(state, form);
}

const remove = defineAction({
  schema: removeInstrumentSchema,
  async run(deps, input, locale) {
    await removeInstrument(deps, input);
    return { redirectTo: `/${locale}/desk/instruments?done=removed` };
  },
});

export async function dropInstrument(state: FormState, form: FormData): Promise<FormState> {
  return remove(state, form);
}
