"use server";

import { z } from "zod";
import { addAnnotation } from "@/lib/documents/add-annotation";
import { addRelation } from "@/lib/documents/add-relation";
import { addSponsor } from "@/lib/documents/add-sponsor";
import { endSponsor } from "@/lib/documents/end-sponsor";
import { removeRelation } from "@/lib/documents/remove-relation";
import { removeSponsor } from "@/lib/documents/remove-sponsor";
import {
  addAnnotationSchema,
  addRelationSchema,
  addSponsorSchema,
  endSponsorSchema,
  removeRelationSchema,
  removeSponsorSchema,
  withdrawAnnotationSchema,
} from "@/lib/documents/schema";
import { withdrawAnnotation } from "@/lib/documents/withdraw-annotation";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const after = (locale: string, draftId: string, done: "saved" | "removed") => ({
  redirectTo: `/${locale}/desk/drafts/${draftId}/documents?done=${done}`,
});

const relate = defineAction({
  schema: addRelationSchema,
  async run(deps, input, locale) {
    await addRelation(deps, input);
    return after(locale, input.draftId, "saved");
  },
});

export async function tellRelation(state: FormState, form: FormData): Promise<FormState> {
  return relate(state, form);
}

const unrelate = defineAction({
  schema: removeRelationSchema,
  async run(deps, input, locale) {
    const { draftId } = await removeRelation(deps, input);
    return after(locale, draftId, "removed");
  },
});

export async function takeRelationBack(state: FormState, form: FormData): Promise<FormState> {
  return unrelate(state, form);
}

const sponsor = defineAction({
  schema: addSponsorSchema,
  async run(deps, input, locale) {
    await addSponsor(deps, input);
    return after(locale, input.draftId, "saved");
  },
});

export async function noteSponsor(state: FormState, form: FormData): Promise<FormState> {
  return sponsor(state, form);
}

const end = defineAction({
  schema: endSponsorSchema,
  async run(deps, input, locale) {
    const { draftId } = await endSponsor(deps, input);
    return after(locale, draftId, "saved");
  },
});

export async function noteSponsorLeft(state: FormState, form: FormData): Promise<FormState> {
  return end(state, form);
}

const unsponsor = defineAction({
  schema: removeSponsorSchema,
  async run(deps, input, locale) {
    const { draftId } = await removeSponsor(deps, input);
    return after(locale, draftId, "removed");
  },
});

export async function takeSponsorOut(state: FormState, form: FormData): Promise<FormState> {
  return unsponsor(state, form);
}

const annotate = defineAction({
  schema: z.preprocess(nestFields, addAnnotationSchema),
  async run(deps, input, locale) {
    const { draftId } = await addAnnotation(deps, input);
    return after(locale, draftId, "saved");
  },
});

export async function setAnnotation(state: FormState, form: FormData): Promise<FormState> {
  return annotate(state, form);
}

const withdraw = defineAction({
  schema: withdrawAnnotationSchema,
  async run(deps, input, locale) {
    const { draftId } = await withdrawAnnotation(deps, input);
    return after(locale, draftId, "removed");
  },
});

export async function takeAnnotationAway(state: FormState, form: FormData): Promise<FormState> {
  return withdraw(state, form);
}
