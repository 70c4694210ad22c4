"use server";

import { z } from "zod";
import { cancelEvent } from "@/lib/events/cancel-event";
import { createEvent } from "@/lib/events/create-event";
import { editEvent } from "@/lib/events/edit-event";
import { publishEvent } from "@/lib/events/publish-event";
import { cancelEventSchema, createEventSchema, editEventSchema, publishEventSchema } from "@/lib/events/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const creation = defineAction({
  schema: z.preprocess(nestFields, createEventSchema),
  async run(deps, input, locale) {
    const { id } = await createEvent(deps, input);
    return { redirectTo: `/${locale}/desk/events/${id}?done=created` };
  },
});

/** Prepares an event or a series. */
export async function prepareEvent(state: FormState, form: FormData): Promise<FormState> {
  return creation(state, form);
}

const edit = defineAction({
  schema: z.preprocess(nestFields, editEventSchema),
  async run(deps, input, locale) {
    await editEvent(deps, input);
    return { redirectTo: `/${locale}/desk/events/${input.eventId}?done=saved` };
  },
});

/** Saves what is said of an event. */
export async function saveEvent(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const publication = defineAction({
  schema: publishEventSchema,
  async run(deps, input, locale) {
    await publishEvent(deps, input);
    return { redirectTo: `/${locale}/desk/events/${input.eventId}?done=published` };
  },
});

/** Makes an event public. */
export async function makeEventPublic(state: FormState, form: FormData): Promise<FormState> {
  return publication(state, form);
}

const cancellation = defineAction({
  schema: cancelEventSchema,
  async run(deps, input, locale) {
    await cancelEvent(deps, input);
    return { redirectTo: `/${locale}/desk/events/${input.eventId}?done=cancelled` };
  },
});

/** Cancels an event, with a reason. */
export async function callEventOff(state: FormState, form: FormData): Promise<FormState> {
  return cancellation(state, form);
}
