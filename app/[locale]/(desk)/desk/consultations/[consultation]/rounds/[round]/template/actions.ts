"use server";

import { z } from "zod";
import { addPart } from "@/lib/templates/add-part";
import { createReadyMade } from "@/lib/templates/create-ready-made";
import { discardTemplate } from "@/lib/templates/discard-template";
import { duplicatePart } from "@/lib/templates/duplicate-part";
import { editPart } from "@/lib/templates/edit-part";
import { editTemplate } from "@/lib/templates/edit-template";
import { makeTemplateCurrent } from "@/lib/templates/make-template-current";
import { movePart } from "@/lib/templates/move-part";
import { getTemplateAddress, getTemplateAddressOfRound } from "@/lib/templates/queries";
import { removePart } from "@/lib/templates/remove-part";
import {
  addPartSchema,
  createReadyMadeSchema,
  editPartSchema,
  editTemplateSchema,
  movePartSchema,
  namedPartSchema,
  namedTemplateSchema,
} from "@/lib/templates/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const begin = defineAction({
  schema: createReadyMadeSchema,
  async run(deps, input, locale) {
    await createReadyMade(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddressOfRound(deps.actor, input.roundId)}` };
  },
});

export async function beginTemplate(state: FormState, form: FormData): Promise<FormState> {
  return begin(state, form);
}

const settings = defineAction({
  schema: z.preprocess(nestFields, editTemplateSchema),
  async run(deps, input, locale) {
    const { templateId } = await editTemplate(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddress(deps.actor, templateId)}?done=saved` };
  },
});

export async function saveTemplate(state: FormState, form: FormData): Promise<FormState> {
  return settings(state, form);
}

const add = defineAction({
  schema: z.preprocess(nestFields, addPartSchema),
  async run(deps, input, locale) {
    const { templateId, key } = await addPart(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddress(deps.actor, templateId)}?done=saved#part-${key}` };
  },
});

export async function newPart(state: FormState, form: FormData): Promise<FormState> {
  return add(state, form);
}

const edit = defineAction({
  schema: z.preprocess(nestFields, editPartSchema),
  async run(deps, input, locale) {
    const { templateId } = await editPart(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddress(deps.actor, templateId)}?done=saved#part-${input.key}` };
  },
});

export async function savePart(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const move = defineAction({
  schema: movePartSchema,
  async run(deps, input, locale) {
    const { templateId } = await movePart(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddress(deps.actor, templateId)}?done=moved#part-${input.key}` };
  },
});

export async function placePart(state: FormState, form: FormData): Promise<FormState> {
  return move(state, form);
}

const remove = defineAction({
  schema: namedPartSchema,
  async run(deps, input, locale) {
    const { templateId } = await removePart(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddress(deps.actor, templateId)}?done=removed` };
  },
});

export async function takePartOut(state: FormState, form: FormData): Promise<FormState> {
  return remove(state, form);
}

const duplicate = defineAction({
  schema: namedPartSchema,
  async run(deps, input, locale) {
    const { templateId, key } = await duplicatePart(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddress(deps.actor, templateId)}?done=saved#part-${key}` };
  },
});

export async function doublePart(state: FormState, form: FormData): Promise<FormState> {
  return duplicate(state, form);
}

const makeCurrent = defineAction({
  schema: namedTemplateSchema,
  async run(deps, input, locale) {
    await makeTemplateCurrent(deps, input);
    return { redirectTo: `/${locale}${await getTemplateAddress(deps.actor, input.templateId)}?done=current` };
  },
});

export async function askThis(state: FormState, form: FormData): Promise<FormState> {
  return makeCurrent(state, form);
}

const discard = defineAction({
  schema: namedTemplateSchema,
  async run(deps, input, locale) {
    const address = await getTemplateAddress(deps.actor, input.templateId);
    await discardTemplate(deps, input);
    return { redirectTo: `/${locale}${address}?done=dropped` };
  },
});

export async function dropTemplate(state: FormState, form: FormData): Promise<FormState> {
  return discard(state, form);
}
