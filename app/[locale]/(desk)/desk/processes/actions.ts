"use server";

import { z } from "zod";
import { createProcess } from "@/lib/processes/create-process";
import { editProcess } from "@/lib/processes/edit-process";
import { publishProcess } from "@/lib/processes/publish-process";
import { getProcessAddress } from "@/lib/processes/queries";
import {
  createProcessSchema,
  editProcessSchema,
  publishProcessSchema,
  setAreasSchema,
  setStagesSchema,
} from "@/lib/processes/schema";
import { setAreas } from "@/lib/processes/set-areas";
import { setStages } from "@/lib/processes/set-stages";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const create = defineAction({
  schema: z.preprocess(nestFields, createProcessSchema),
  async run(deps, input, locale) {
    const { slug } = await createProcess(deps, input);
    // An administrator who named nobody yet is led to where that is done.
    return {
      redirectTo:
        input.organiserEmail === null ? `/${locale}/desk/offices/${slug}` : `/${locale}/desk/processes/${slug}`,
    };
  },
});

export async function openProcess(state: FormState, form: FormData): Promise<FormState> {
  return create(state, form);
}

const edit = defineAction({
  schema: z.preprocess(nestFields, editProcessSchema),
  async run(deps, input, locale) {
    await editProcess(deps, input);
    return {
      redirectTo: `/${locale}/desk/processes/${await getProcessAddress(deps.actor, input.processId)}?done=saved`,
    };
  },
});

export async function saveProcess(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const publish = defineAction({
  schema: publishProcessSchema,
  async run(deps, input, locale) {
    await publishProcess(deps, input);
    return {
      redirectTo: `/${locale}/desk/processes/${await getProcessAddress(deps.actor, input.processId)}?done=published`,
    };
  },
});

export async function makeProcessPublic(state: FormState, form: FormData): Promise<FormState> {
  return publish(state, form);
}

const areas = defineAction({
  schema: z.preprocess(nestFields, setAreasSchema),
  async run(deps, input, locale) {
    await setAreas(deps, input);
    return {
      redirectTo: `/${locale}/desk/processes/${await getProcessAddress(deps.actor, input.processId)}?done=areas`,
    };
  },
});

export async function saveAreas(state: FormState, form: FormData): Promise<FormState> {
  return areas(state, form);
}

const stages = defineAction({
  schema: z.preprocess(nestFields, setStagesSchema),
  async run(deps, input, locale) {
    await setStages(deps, input);
    return {
      redirectTo: `/${locale}/desk/processes/${await getProcessAddress(deps.actor, input.processId)}?done=stages`,
    };
  },
});

export async function saveStages(state: FormState, form: FormData): Promise<FormState> {
  return stages(state, form);
}
