"use server";

import { z } from "zod";
import { endProcessRelation } from "@/lib/processes/end-process-relation";
import { referInput } from "@/lib/processes/refer-input";
import { relateProcess } from "@/lib/processes/relate-process";
import {
  endProcessRelationSchema,
  referInputSchema,
  relateProcessSchema,
  withdrawReferralSchema,
} from "@/lib/processes/schema";
import { withdrawReferral } from "@/lib/processes/withdraw-referral";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const backTo = (locale: string, slug: string) => ({
  redirectTo: `/${locale}/desk/processes/${slug}/related?done=saved`,
});

const relate = defineAction({
  schema: z.preprocess(nestFields, relateProcessSchema),
  async run(deps, input, locale) {
    return backTo(locale, (await relateProcess(deps, input)).slug);
  },
});

export async function sayRelation(state: FormState, form: FormData): Promise<FormState> {
  return relate(state, form);
}

const end = defineAction({
  schema: endProcessRelationSchema,
  async run(deps, input, locale) {
    return backTo(locale, (await endProcessRelation(deps, input)).slug);
  },
});

export async function endRelation(state: FormState, form: FormData): Promise<FormState> {
  return end(state, form);
}

const refer = defineAction({
  schema: referInputSchema,
  async run(deps, input, locale) {
    return backTo(locale, (await referInput(deps, input)).slug);
  },
});

export async function referPublishedInput(state: FormState, form: FormData): Promise<FormState> {
  return refer(state, form);
}

const withdraw = defineAction({
  schema: withdrawReferralSchema,
  async run(deps, input, locale) {
    return backTo(locale, (await withdrawReferral(deps, input)).slug);
  },
});

export async function endReferral(state: FormState, form: FormData): Promise<FormState> {
  return withdraw(state, form);
}
