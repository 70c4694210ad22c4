"use server";

import type { FormState } from "@/lib/web/form-state";
import { fileActions } from "../../../file-actions";

const acts = fileActions((locale, id) => `/${locale}/me/inputs/${id}/files`);

export async function addFile(state: FormState, form: FormData): Promise<FormState> {
  return acts.addFile(state, form);
}

export async function titleFile(state: FormState, form: FormData): Promise<FormState> {
  return acts.titleFile(state, form);
}

export async function moveFile(state: FormState, form: FormData): Promise<FormState> {
  return acts.moveFile(state, form);
}

export async function removeFile(state: FormState, form: FormData): Promise<FormState> {
  return acts.removeFile(state, form);
}

export async function restoreFile(state: FormState, form: FormData): Promise<FormState> {
  return acts.restoreFile(state, form);
}

export async function discardUpload(state: FormState, form: FormData): Promise<FormState> {
  return acts.discardUpload(state, form);
}
