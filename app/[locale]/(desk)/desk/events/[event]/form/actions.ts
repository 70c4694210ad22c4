"use server";

import { z } from "zod";
import { addField } from "@/lib/registrations/add-field";
import { editField } from "@/lib/registrations/edit-field";
import { moveField } from "@/lib/registrations/move-field";
import { removeField } from "@/lib/registrations/remove-field";
import { addFieldSchema, editFieldSchema, moveFieldSchema, namedFieldSchema } from "@/lib/registrations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const form = (locale: string, eventId: string, done: string) => ({
  redirectTo: `/${locale}/desk/events/${eventId}/form?done=${done}`,
});

const addOnce = defineAction({
  schema: z.preprocess(nestFields, addFieldSchema),
  async run(deps, input, locale) {
    await addField(deps, input);
    return form(locale, input.eventId, "saved");
  },
});

export async function add(state: FormState, given: FormData): Promise<FormState> {
  return addOnce(state, given);
}

const saveOnce = defineAction({
  schema: z.preprocess(nestFields, editFieldSchema),
  async run(deps, input, locale) {
    await editField(deps, input);
    return form(locale, input.eventId, "saved");
  },
});

export async function save(state: FormState, given: FormData): Promise<FormState> {
  return saveOnce(state, given);
}

const moveOnce = defineAction({
  schema: moveFieldSchema,
  async run(deps, input, locale) {
    await moveField(deps, input);
    return form(locale, input.eventId, "moved");
  },
});

export async function move(state: FormState, given: FormData): Promise<FormState> {
  return moveOnce(state, given);
}

const removeOnce = defineAction({
  schema: namedFieldSchema,
  async run(deps, input, locale) {
    await removeField(deps, input);
    return form(locale, input.eventId, "removed");
  },
});

export async function remove(state: FormState, given: FormData): Promise<FormState> {
  return removeOnce(state, given);
}
