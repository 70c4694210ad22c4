"use server";

import { z } from "zod";
import { importFileSchema, importRefusal } from "@/lib/organisations/import-file";
import { importOrganisations, previewImport } from "@/lib/organisations/import-organisations";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** A chosen file comes before pasted text; a browser sends an empty file when none was chosen. */
const sent = z.strictObject({ file: z.instanceof(File).optional(), content: z.string().default("") });

/** What is longer than this is too long whatever is in it, and is not read. */
const largestBytes = 6_000_000;

async function contentOf({ file, content }: z.output<typeof sent>): Promise<string> {
  if (file === undefined || file.size === 0) return content;
  if (file.size > largestBytes) throw importRefusal("organisations.errors.importTooLarge");
  return file.text();
}

const preview = defineAction({
  schema: sent,
  async run({ actor }, given) {
    const file = { content: await contentOf(given) };
    const { entries, fingerprint } = await previewImport(actor, file);
    const lines = JSON.stringify(entries.map(({ line }) => line));
    return { doneKey: "organisations.import.previewed", data: { content: file.content, fingerprint, lines } };
  },
});

export async function look(state: FormState, form: FormData): Promise<FormState> {
  return preview(state, form);
}

const confirmation = defineAction({
  schema: importFileSchema.extend({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  async run(deps, input) {
    return { doneKey: "organisations.import.done", values: await importOrganisations(deps, input) };
  },
});

export async function carryOut(state: FormState, form: FormData): Promise<FormState> {
  return confirmation(state, form);
}
