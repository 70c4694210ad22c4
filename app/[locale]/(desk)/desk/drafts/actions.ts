"use server";

import { z } from "zod";
import { createDraft } from "@/lib/drafts/create-draft";
import { editDraft } from "@/lib/drafts/edit-draft";
import { editParagraphs } from "@/lib/drafts/edit-paragraphs";
import { importVersion } from "@/lib/drafts/import-version";
import { markVersion } from "@/lib/drafts/mark-version";
import { publishVersion } from "@/lib/drafts/publish-version";
import { getVersionAddress } from "@/lib/drafts/queries";
import { replaceText } from "@/lib/drafts/replace-text";
import {
  createDraftSchema,
  editDraftSchema,
  editParagraphsSchema,
  importVersionSchema,
  markVersionSchema,
  publishVersionSchema,
  replaceTextSchema,
} from "@/lib/drafts/schema";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const create = defineAction({
  schema: z.preprocess(nestFields, createDraftSchema),
  async run(deps, input, locale) {
    const { id } = await createDraft(deps, input);
    return { redirectTo: `/${locale}/desk/drafts/${id}` };
  },
});

export async function addDraft(state: FormState, form: FormData): Promise<FormState> {
  return create(state, form);
}

const edit = defineAction({
  schema: z.preprocess(nestFields, editDraftSchema),
  async run(deps, input, locale) {
    await editDraft(deps, input);
    return { redirectTo: `/${locale}/desk/drafts/${input.draftId}?done=saved` };
  },
});

export async function saveDraft(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const add = defineAction({
  schema: z.preprocess(
    nestFields,
    importVersionSchema.omit({ bytes: true, fileName: true }).extend({ file: z.instanceof(File).optional() }),
  ),
  async run(deps, { file, ...input }, locale) {
    const { id } = await importVersion(deps, { ...input, ...(await postedFile(file)) });
    return { redirectTo: `/${locale}/desk/drafts/${input.draftId}/${id}` };
  },
});

export async function addVersion(state: FormState, form: FormData): Promise<FormState> {
  return add(state, form);
}

const mark = defineAction({
  schema: markVersionSchema,
  async run(deps, input, locale) {
    await markVersion(deps, input);
    return { redirectTo: `/${locale}${await getVersionAddress(deps.actor, input.versionId)}?done=marked` };
  },
});

/** Says what a translation of a text is worth. */
export async function markTranslation(state: FormState, form: FormData): Promise<FormState> {
  return mark(state, form);
}

const replace = defineAction({
  schema: replaceTextSchema.omit({ bytes: true, fileName: true }).extend({ file: z.instanceof(File).optional() }),
  async run(deps, { file, ...input }, locale) {
    await replaceText(deps, { ...input, ...(await postedFile(file)) });
    return { redirectTo: `/${locale}${await getVersionAddress(deps.actor, input.versionId)}` };
  },
});

export async function importAgain(state: FormState, form: FormData): Promise<FormState> {
  return replace(state, form);
}

const correct = defineAction({
  schema: z.preprocess(nestFields, editParagraphsSchema),
  async run(deps, input, locale) {
    const { lineageReopened } = await editParagraphs(deps, input);
    const done = lineageReopened ? "reopened" : "saved";
    return { redirectTo: `/${locale}${await getVersionAddress(deps.actor, input.versionId)}?done=${done}` };
  },
});

export async function saveText(state: FormState, form: FormData): Promise<FormState> {
  return correct(state, form);
}

const publish = defineAction({
  schema: publishVersionSchema,
  async run(deps, input, locale) {
    await publishVersion(deps, input);
    return { redirectTo: `/${locale}${await getVersionAddress(deps.actor, input.versionId)}?done=published` };
  },
});

export async function freezeVersion(state: FormState, form: FormData): Promise<FormState> {
  return publish(state, form);
}
