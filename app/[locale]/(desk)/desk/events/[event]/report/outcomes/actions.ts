"use server";

import { z } from "zod";
import { addOutcome, publishOutcome, removeOutcome } from "@/lib/session-reports/add-outcome";
import { addOutcomeSchema, outcomeIdSchema } from "@/lib/session-reports/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const here = (locale: string, eventId: string) => `/${locale}/desk/events/${eventId}/report/outcomes`;

const addOnce = defineAction({
  schema: z.preprocess(nestFields, addOutcomeSchema),
  async run(deps, input, locale) {
    await addOutcome(deps, input);
    return { redirectTo: `${here(locale, input.eventId)}?done=added` };
  },
});

/** Adds an outcome of the event. */
export async function add(state: FormState, form: FormData): Promise<FormState> {
  return addOnce(state, form);
}

const publishOnce = defineAction({
  schema: outcomeIdSchema,
  async run(deps, input, locale) {
    const { eventId } = await publishOutcome(deps, input);
    return { redirectTo: `${here(locale, eventId)}?done=published` };
  },
});

/** Publishes an outcome. */
export async function publish(state: FormState, form: FormData): Promise<FormState> {
  return publishOnce(state, form);
}

const removeOnce = defineAction({
  schema: outcomeIdSchema,
  async run(deps, input, locale) {
    const { eventId } = await removeOutcome(deps, input);
    return { redirectTo: `${here(locale, eventId)}?done=removed` };
  },
});

/** Takes an outcome away. */
export async function remove(state: FormState, form: FormData): Promise<FormState> {
  return removeOnce(state, form);
}
