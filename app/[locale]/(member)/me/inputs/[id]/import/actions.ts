"use server";

import { z } from "zod";
import { confirmImport } from "@/lib/imports/confirm-import";
import { discardImport } from "@/lib/imports/discard-import";
import { offerOriginal } from "@/lib/imports/offer-original";
import { proposeImport } from "@/lib/imports/propose-import";
import { largestDocument } from "@/lib/imports/read-document";
import {
  confirmImportSchema,
  discardImportSchema,
  offerOriginalSchema,
  proposeImportSchema,
} from "@/lib/imports/schema";
import { DomainError } from "@/lib/kernel/errors";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const reading = defineAction({
  schema: proposeImportSchema,
  async run(deps, { contributionId, file }, locale) {
    // What is longer is not even taken into memory.
    if (file.size > largestDocument) {
      const words = { key: "imports.errors.fileTooLarge", values: { megabytes: largestDocument / 1_000_000 } };
      throw new DomainError("invalid", words.key, { values: words.values, fields: { file: words } });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    await proposeImport(deps, { contributionId, name: file.name, bytes });
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/import` };
  },
});

export async function read(state: FormState, form: FormData): Promise<FormState> {
  return reading(state, form);
}

const confirmation = defineAction({
  schema: z.preprocess(nestFields, confirmImportSchema),
  async run(deps, input, locale) {
    const { contributionId } = await confirmImport(deps, input);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}` };
  },
});

export async function confirm(state: FormState, form: FormData): Promise<FormState> {
  return confirmation(state, form);
}

const discarding = defineAction({
  schema: discardImportSchema,
  async run(deps, input, locale) {
    const { contributionId } = await discardImport(deps, input);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/import` };
  },
});

export async function discard(state: FormState, form: FormData): Promise<FormState> {
  return discarding(state, form);
}

const offering = defineAction({
  schema: offerOriginalSchema,
  async run(deps, input, locale) {
    const { contributionId } = await offerOriginal(deps, input);
    return { redirectTo: `/${locale}/me/inputs/${contributionId}/import` };
  },
});

export async function offer(state: FormState, form: FormData): Promise<FormState> {
  return offering(state, form);
}
