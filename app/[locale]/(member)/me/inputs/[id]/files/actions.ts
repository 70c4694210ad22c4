"use server";

import { addAttachment } from "@/lib/attachments/add-attachment";
import { endUpload } from "@/lib/attachments/end-upload";
import { moveAttachment } from "@/lib/attachments/move-attachment";
import { removeAttachment } from "@/lib/attachments/remove-attachment";
import { restoreAttachment } from "@/lib/attachments/restore-attachment";
import { actOnFileSchema, addFileSchema, moveFileSchema, titleFileSchema } from "@/lib/attachments/schema";
import { titleAttachment } from "@/lib/attachments/title-attachment";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";

const addition = defineAction({
  schema: addFileSchema,
  async run(deps, { contributionId, file }, locale) {
    const { bytes, fileName } = await postedFile(file);
    const given = { contributionId, name: fileName ?? "", bytes: bytes ?? new Uint8Array() };
    const { id } = await addAttachment(deps, given);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/files?added=${id}` };
  },
});

export async function addFile(state: FormState, form: FormData): Promise<FormState> {
  return addition(state, form);
}

const titling = defineAction({
  schema: titleFileSchema,
  async run(deps, input) {
    await titleAttachment(deps, input);
    return { doneKey: "attachments.list.titleKept" };
  },
});

export async function titleFile(state: FormState, form: FormData): Promise<FormState> {
  return titling(state, form);
}

const moving = defineAction({
  schema: moveFileSchema,
  async run(deps, input, locale) {
    const { contributionId } = await moveAttachment(deps, input);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/files` };
  },
});

export async function moveFile(state: FormState, form: FormData): Promise<FormState> {
  return moving(state, form);
}

const removal = defineAction({
  schema: actOnFileSchema,
  async run(deps, input, locale) {
    const { contributionId } = await removeAttachment(deps, input);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/files` };
  },
});

export async function removeFile(state: FormState, form: FormData): Promise<FormState> {
  return removal(state, form);
}

const restoring = defineAction({
  schema: actOnFileSchema,
  async run(deps, input, locale) {
    const { contributionId } = await restoreAttachment(deps, input);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/files` };
  },
});

export async function restoreFile(state: FormState, form: FormData): Promise<FormState> {
  return restoring(state, form);
}

const discarding = defineAction({
  schema: actOnFileSchema,
  async run(deps, { id }, locale) {
    const { contributionId } = await endUpload(deps, id);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/files` };
  },
});

export async function discardUpload(state: FormState, form: FormData): Promise<FormState> {
  return discarding(state, form);
}
