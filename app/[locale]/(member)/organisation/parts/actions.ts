"use server";

import { z } from "zod";
import { movePart } from "@/lib/organisations/move-part";
import { namePart } from "@/lib/organisations/name-part";
import { movePartSchema, namePartSchema } from "@/lib/organisations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const moving = defineAction({
  schema: movePartSchema,
  async run(deps, input, locale) {
    await movePart(deps, input);
    return { redirectTo: `/${locale}/organisation/parts` };
  },
});

/** Moves a part by one place. */
export async function move(state: FormState, form: FormData): Promise<FormState> {
  return moving(state, form);
}

const naming = defineAction({
  schema: z.preprocess(nestFields, namePartSchema),
  async run(deps, input, locale) {
    await namePart(deps, input);
    return { redirectTo: `/${locale}/organisation/parts?saved=1` };
  },
});

/** Says how a part is called. */
export async function name(state: FormState, form: FormData): Promise<FormState> {
  return naming(state, form);
}
