"use server";

import { z } from "zod";
import { addItem } from "@/lib/events/add-item";
import { addItemSchema, editItemSchema, moveItemSchema, removeItemSchema } from "@/lib/events/agenda-schema";
import { editItem } from "@/lib/events/edit-item";
import { moveItem } from "@/lib/events/move-item";
import { removeItem } from "@/lib/events/remove-item";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const back = (locale: string, eventId: string) => ({
  redirectTo: `/${locale}/desk/events/${eventId}/agenda?done=saved`,
});

const addition = defineAction({
  schema: z.preprocess(nestFields, addItemSchema),
  async run(deps, input, locale) {
    await addItem(deps, input);
    return back(locale, input.eventId);
  },
});

/** Puts an item on the agenda. */
export async function putItem(state: FormState, form: FormData): Promise<FormState> {
  return addition(state, form);
}

const edition = defineAction({
  schema: z.preprocess(nestFields, editItemSchema),
  async run(deps, input, locale) {
    return back(locale, (await editItem(deps, input)).eventId);
  },
});

/** Rewrites an item. */
export async function saveItem(state: FormState, form: FormData): Promise<FormState> {
  return edition(state, form);
}

const move = defineAction({
  schema: moveItemSchema,
  async run(deps, input, locale) {
    return back(locale, (await moveItem(deps, input)).eventId);
  },
});

/** Moves an item up or down. */
export async function shiftItem(state: FormState, form: FormData): Promise<FormState> {
  return move(state, form);
}

const removal = defineAction({
  schema: removeItemSchema,
  async run(deps, input, locale) {
    return back(locale, (await removeItem(deps, input)).eventId);
  },
});

/** Takes an item off. */
export async function dropItem(state: FormState, form: FormData): Promise<FormState> {
  return removal(state, form);
}
