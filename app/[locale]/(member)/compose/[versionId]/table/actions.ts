"use server";

import { confirmTable } from "@/lib/commenting/confirm-table";
import { handOverTable } from "@/lib/commenting/hand-over-table";
import { importTable } from "@/lib/commenting/import-table";
import { actOnTableSchema, confirmTableSchema, uploadTableSchema } from "@/lib/commenting/schema";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";

const upload = defineAction({
  schema: uploadTableSchema,
  async run(deps, { versionId, language, file }, locale) {
    const { bytes, fileName } = await postedFile(file);
    const { id } = await importTable(deps, {
      versionId,
      language,
      bytes: bytes ?? new Uint8Array(),
      fileName: fileName ?? "",
    });
    return { redirectTo: `/${locale}/compose/${versionId}/table?table=${id}` };
  },
});

export async function uploadTable(state: FormState, form: FormData): Promise<FormState> {
  return upload(state, form);
}

const confirmation = defineAction({
  schema: confirmTableSchema,
  async run(deps, input, locale) {
    const { id, versionId } = await confirmTable(deps, input);
    return { redirectTo: `/${locale}/compose/${versionId}/table?table=${id}` };
  },
});

export async function confirmRows(state: FormState, form: FormData): Promise<FormState> {
  return confirmation(state, form);
}

const handingOver = defineAction({
  schema: actOnTableSchema,
  async run(deps, input, locale) {
    const { versionId, handedOver, unfinished } = await handOverTable(deps, input);
    const done = `table=${input.tableId}&handedOver=${handedOver}&unfinished=${unfinished}`;
    return { redirectTo: `/${locale}/compose/${versionId}/table?${done}` };
  },
});

export async function handOverRows(state: FormState, form: FormData): Promise<FormState> {
  return handingOver(state, form);
}
