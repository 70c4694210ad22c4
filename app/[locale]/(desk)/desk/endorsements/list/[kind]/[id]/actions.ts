"use server";

import { z } from "zod";
import { importSignatories, previewSignatories } from "@/lib/endorsements/import-signatories";
import { signatoryFileSchema } from "@/lib/endorsements/schema";
import { DomainError } from "@/lib/kernel/errors";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const thing = { contributionId: z.uuid().optional(), versionId: z.uuid().optional() };

/** A chosen file comes before pasted text; a browser sends an empty file when none was chosen. */
const sent = z.strictObject({ ...thing, file: z.instanceof(File).optional(), content: z.string().default("") });

/** What is longer than this is too long whatever is in it, and is not read. */
const largestBytes = 3_000_000;

const preview = defineAction({
  schema: sent,
  async run({ actor, clock }, { file, content, ...of }) {
    const key = "endorsements.errors.listTooLarge";
    if ((file?.size ?? content.length) > largestBytes) {
      throw new DomainError("invalid", key, { fields: { file: { key } } });
    }
    const told = file === undefined || file.size === 0 ? content : await file.text();
    const { rows, fingerprint } = await previewSignatories(actor, { ...of, content: told }, clock.now());
    const lines = JSON.stringify(rows.map(({ line }) => line));
    return { doneKey: "endorsements.list.previewed", data: { content: told, fingerprint, lines } };
  },
});

export async function look(state: FormState, form: FormData): Promise<FormState> {
  return preview(state, form);
}

const confirmation = defineAction({
  schema: signatoryFileSchema.extend({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  async run(deps, input) {
    return { doneKey: "endorsements.list.done", values: await importSignatories(deps, input) };
  },
});

export async function carryOut(state: FormState, form: FormData): Promise<FormState> {
  return confirmation(state, form);
}
