"use server";

import { z } from "zod";
import { addEventDocument } from "@/lib/events/add-event-document";
import {
  addEventDocumentSchema,
  publishEventDocumentSchema,
  removeEventDocumentSchema,
} from "@/lib/events/document-schema";
import { publishEventDocument } from "@/lib/events/publish-event-document";
import { removeEventDocument } from "@/lib/events/remove-event-document";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const back = (locale: string, eventId: string, done: "saved" | "published" | "removed") => ({
  redirectTo: `/${locale}/desk/events/${eventId}/documents?done=${done}`,
});

const addition = defineAction({
  schema: z.preprocess(nestFields, addEventDocumentSchema),
  async run(deps, input, locale) {
    await addEventDocument(deps, input);
    return back(locale, input.eventId, "saved");
  },
});

/** Puts a paper, or a new version of one, among those of an event. */
export async function putPaper(state: FormState, form: FormData): Promise<FormState> {
  return addition(state, form);
}

const publication = defineAction({
  schema: publishEventDocumentSchema,
  async run(deps, input, locale) {
    return back(locale, (await publishEventDocument(deps, input)).eventId, "published");
  },
});

/** Shows a paper to everybody. */
export async function showPaper(state: FormState, form: FormData): Promise<FormState> {
  return publication(state, form);
}

const removal = defineAction({
  schema: removeEventDocumentSchema,
  async run(deps, input, locale) {
    return back(locale, (await removeEventDocument(deps, input)).eventId, "removed");
  },
});

/** Takes a paper off again. */
export async function dropPaper(state: FormState, form: FormData): Promise<FormState> {
  return removal(state, form);
}
