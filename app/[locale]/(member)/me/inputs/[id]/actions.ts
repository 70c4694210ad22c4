"use server";

import { z } from "zod";
import { handBack } from "@/lib/contributions/hand-back";
import { handOver } from "@/lib/contributions/hand-over";
import { handBackSchema } from "@/lib/contributions/schema";
import { submitContribution } from "@/lib/contributions/submit-contribution";
import { holdInput } from "@/lib/inputs/hold-input";
import { restoreInput } from "@/lib/inputs/restore-input";
import { type SavedInput, saveInput } from "@/lib/inputs/save-input";
import { restoreInputSchema, takeQuestionsSchema, writerSchema } from "@/lib/inputs/schema";
import { takeQuestions } from "@/lib/inputs/take-questions";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

/** Saves the input, then submits it or hands it over when that is asked; a refused second step leaves it saved. */
export async function write(state: FormState, form: FormData): Promise<FormState> {
  let saved: SavedInput | undefined;
  const action = defineAction({
    schema: z.preprocess(nestFields, writerSchema),
    async run(deps, { intent, ...input }, locale) {
      saved = await saveInput(deps, input);
      // A page without scripts is another page after each saving; it must not wait for itself.
      await holdInput(deps, { id: input.id, pageKey: input.pageKey, act: "leave" });
      const seen = { id: saved.id, seenRevision: saved.revision };
      if (intent === "save") return { redirectTo: `/${locale}/me/inputs/${saved.id}?saved=1` };
      if (intent === "handOver") {
        await handOver(deps, seen);
        return { redirectTo: `/${locale}/me/contributions?done=handedOver` };
      }
      const { trackingNumber } = await submitContribution(deps, seen);
      return { redirectTo: `/${locale}/me/receipts/${trackingNumber}` };
    },
  });
  const next = await action(state, form);
  return saved === undefined ? next : { ...next, data: { id: saved.id, revision: saved.revision } };
}

/** Sends a handed-over draft back to who wrote it. */
export async function sendBack(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: handBackSchema,
    async run(deps, input, locale) {
      await handBack(deps, input);
      return { redirectTo: `/${locale}/me/contributions?done=handedBack` };
    },
  })(state, form);
}

/** Goes over to the questions that are asked now. */
export async function takeNewQuestions(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: takeQuestionsSchema,
    async run(deps, input, locale) {
      await takeQuestions(deps, input);
      return { redirectTo: `/${locale}/me/inputs/${input.id}?questions=1` };
    },
  })(state, form);
}

/** Makes an earlier state the present one. */
export async function restore(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: restoreInputSchema,
    async run(deps, input, locale) {
      await restoreInput(deps, input);
      return { redirectTo: `/${locale}/me/inputs/${input.id}?restored=1` };
    },
  })(state, form);
}
