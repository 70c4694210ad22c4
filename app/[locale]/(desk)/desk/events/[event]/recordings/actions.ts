"use server";

import { z } from "zod";
import { addRecording } from "@/lib/recordings/add-recording";
import { editRecording } from "@/lib/recordings/edit-recording";
import { publishRecording, removeRecording, takeOffRecording } from "@/lib/recordings/publish-recording";
import {
  addRecordingSchema,
  editRecordingSchema,
  recordingIdSchema,
  setBesideSchema,
  setRecordingFileSchema,
} from "@/lib/recordings/schema";
import { setBeside } from "@/lib/recordings/set-beside";
import { setRecordingFile } from "@/lib/recordings/set-recording-file";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const list = (locale: string, eventId: string) => `/${locale}/desk/events/${eventId}/recordings`;

const posted = z.instanceof(File).optional();

const addOnce = defineAction({
  schema: z.preprocess(nestFields, addRecordingSchema),
  async run(deps, input, locale) {
    const { id } = await addRecording(deps, input);
    return { redirectTo: `${list(locale, input.eventId)}/${id}?done=added` };
  },
});

/** Adds a recording to the event; its file comes on its own page. */
export async function add(state: FormState, form: FormData): Promise<FormState> {
  return addOnce(state, form);
}

const editOnce = defineAction({
  schema: z.preprocess(nestFields, editRecordingSchema),
  async run(deps, input, locale) {
    const { eventId } = await editRecording(deps, input);
    return { redirectTo: `${list(locale, eventId)}/${input.id}?done=edited` };
  },
});

/** Changes what is told of a recording. */
export async function edit(state: FormState, form: FormData): Promise<FormState> {
  return editOnce(state, form);
}

const setFileOnce = defineAction({
  schema: setRecordingFileSchema.extend({ file: posted }),
  async run(deps, { id, file }, locale) {
    const { eventId } = await setRecordingFile(deps, { id, file: (await postedFile(file)).bytes });
    return { redirectTo: `${list(locale, eventId)}/${id}?done=file` };
  },
});

/** Brings the file of a recording in one piece, where there are no scripts. */
export async function setFile(state: FormState, form: FormData): Promise<FormState> {
  return setFileOnce(state, form);
}

const setBesideOnce = defineAction({
  schema: setBesideSchema.extend({ captions: posted, poster: posted }),
  async run(deps, input, locale) {
    const [captions, poster] = await Promise.all([postedFile(input.captions), postedFile(input.poster)]);
    const { eventId } = await setBeside(deps, { ...input, captions: captions.bytes, poster: poster.bytes });
    return { redirectTo: `${list(locale, eventId)}/${input.id}?done=edited` };
  },
});

/** Sets or takes off captions and picture. */
export async function besides(state: FormState, form: FormData): Promise<FormState> {
  return setBesideOnce(state, form);
}

const publishOnce = defineAction({
  schema: recordingIdSchema,
  async run(deps, input, locale) {
    const { eventId } = await publishRecording(deps, input);
    return { redirectTo: `${list(locale, eventId)}?done=published` };
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
    return { redirectTo: `${list(locale, eventId)}?done=takenOff` };
  },
});

/** Takes a recording off again. */
export async function takeOff(state: FormState, form: FormData): Promise<FormState> {
  return takeOffOnce(state, form);
}

const removeOnce = defineAction({
  schema: recordingIdSchema,
  async run(deps, input, locale) {
    const { eventId } = await removeRecording(deps, input);
    return { redirectTo: `${list(locale, eventId)}?done=removed` };
  },
});

/** Removes a recording that nobody has. */
export async function remove(state: FormState, form: FormData): Promise<FormState> {
  return removeOnce(state, form);
}
