"use server";

import { z } from "zod";
import { addRound } from "@/lib/consultations/add-round";
import { createConsultation } from "@/lib/consultations/create-consultation";
import { editConsultation } from "@/lib/consultations/edit-consultation";
import { editRound } from "@/lib/consultations/edit-round";
import { publishConsultation } from "@/lib/consultations/publish-consultation";
import { getConsultationAddress, getRoundAddress } from "@/lib/consultations/queries";
import {
  addRoundSchema,
  createConsultationSchema,
  editConsultationSchema,
  editRoundSchema,
  publishConsultationSchema,
} from "@/lib/consultations/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const create = defineAction({
  schema: z.preprocess(nestFields, createConsultationSchema),
  async run(deps, input, locale) {
    const { slug } = await createConsultation(deps, input);
    return { redirectTo: `/${locale}/desk/consultations/${slug}` };
  },
});

export async function openConsultation(state: FormState, form: FormData): Promise<FormState> {
  return create(state, form);
}

const edit = defineAction({
  schema: z.preprocess(nestFields, editConsultationSchema),
  async run(deps, input, locale) {
    const { slug } = await editConsultation(deps, input);
    return { redirectTo: `/${locale}/desk/consultations/${slug}?done=saved` };
  },
});

export async function saveConsultation(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const publish = defineAction({
  schema: publishConsultationSchema,
  async run(deps, input, locale) {
    await publishConsultation(deps, input);
    const slug = await getConsultationAddress(deps.actor, input.consultationId);
    return { redirectTo: `/${locale}/desk/consultations/${slug}?done=published` };
  },
});

export async function makeConsultationPublic(state: FormState, form: FormData): Promise<FormState> {
  return publish(state, form);
}

const add = defineAction({
  schema: z.preprocess(nestFields, addRoundSchema),
  async run(deps, input, locale) {
    await addRound(deps, input);
    const slug = await getConsultationAddress(deps.actor, input.consultationId);
    return { redirectTo: `/${locale}/desk/consultations/${slug}?done=saved` };
  },
});

export async function openRound(state: FormState, form: FormData): Promise<FormState> {
  return add(state, form);
}

const change = defineAction({
  schema: z.preprocess(nestFields, editRoundSchema),
  async run(deps, input, locale) {
    await editRound(deps, input);
    const slug = await getRoundAddress(deps.actor, input.roundId);
    return { redirectTo: `/${locale}/desk/consultations/${slug}?done=saved` };
  },
});

export async function saveRound(state: FormState, form: FormData): Promise<FormState> {
  return change(state, form);
}
