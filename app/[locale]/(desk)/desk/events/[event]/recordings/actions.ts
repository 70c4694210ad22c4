"use server";

import { z } from "zod";
import { addRecording } from "@/lib/recordings/add-recording";
import { publishRecording, takeOffRecording } from "@/lib/recordings/publish-recording";
import { addRecordingSchema, recordingIdSchema } from "@/lib/recordings/schema";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const here = (locale: string, eventId: string) => `/${locale}/desk/events/${eventId}/recordings`;

const addOnce = defineAction({
  schema: z.preprocess(
    nestFields,
    addRecordingSchema.extend({ file: z.instanceof(File).optional(), captions: z.instanceof(File).optional() }),
  ),
  async run(deps, input, locale) {
    const [file, captions] = await Promise.all([postedFile(input.file), postedFile(input.captions)]);
    await addRecording(deps, { ...input, file: file.bytes, captions: captions.bytes });
    return { redirectTo: `${here(locale, input.eventId)}?done=added` };
  },
});

/** Adds a recording to the event. */
export async function add(state: FormState, form: FormData): Promise<FormState> {
  return addOnce(state, form);
}

const publishOnce = defineAction({
  schema: recordingIdSchema,
  async run(deps, input, locale) {
    const { eventId } = await publishRecording(deps, input);
    return { redirectTo: `${here(locale, eventId)}?done=published` };
  },
});

/** Publishes a recording. */
export async function publish(state: FormState, form: FormData): Promise<FormState> {
  return publishOnce(state, form);
}

const takeOffOnce = defineAction({
  schema: recordingIdSchema,
  async run(deps, input, locale) {
    const { eventId } = await takeOffRecording(deps, input);
    return { redirectTo: `${here(locale, eventId)}?done=takenOff` };
  },
});

/** Takes a recording off again. */
export async function takeOff(state: FormState, form: FormData): Promise<FormState> {
  return takeOffOnce(state, form);
}
