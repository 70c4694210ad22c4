"use server";

import { z } from "zod";
import { addReason } from "@/lib/moderation/add-reason";
import { editReason } from "@/lib/moderation/edit-reason";
import { moveReason } from "@/lib/moderation/move-reason";
import { addReasonSchema, editReasonSchema, moveReasonSchema } from "@/lib/moderation/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const list = (locale: string, done: string, code: string) =>
  ({ redirectTo: `/${locale}/desk/moderation/reasons?done=${done}#${code}` }) as const;

const add = defineAction({
  schema: z.preprocess(nestFields, addReasonSchema),
  async run(deps, input, locale) {
    await addReason(deps, input);
    return list(locale, "added", input.code);
  },
});

export async function putOnList(state: FormState, form: FormData): Promise<FormState> {
  return add(state, form);
}

const edit = defineAction({
  schema: z.preprocess(nestFields, editReasonSchema),
  async run(deps, input, locale) {
    await editReason(deps, input);
    return list(locale, "saved", input.code);
  },
});

export async function keepEdited(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const move = defineAction({
  schema: moveReasonSchema,
  async run(deps, input, locale) {
    await moveReason(deps, input);
    return list(locale, "moved", input.code);
  },
});

export async function moveOnList(state: FormState, form: FormData): Promise<FormState> {
  return move(state, form);
}
