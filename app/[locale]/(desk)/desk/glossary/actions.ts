"use server";

import { z } from "zod";
import { addTerm } from "@/lib/glossary/add-term";
import { editTerm } from "@/lib/glossary/edit-term";
import { publishTerm } from "@/lib/glossary/publish-term";
import { addTermSchema, editTermSchema, type SeenTerm, seenTermSchema } from "@/lib/glossary/schema";
import { takeBackTerm } from "@/lib/glossary/take-back-term";
import type { Deps } from "@/lib/jobs/queue";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const backTo = (locale: string, id: string, done: string) => ({
  redirectTo: `/${locale}/desk/glossary/${id}?done=${done}`,
});

const adding = defineAction({
  schema: z.preprocess(nestFields, addTermSchema),
  async run(deps, input, locale) {
    const { id } = await addTerm(deps, input);
    return backTo(locale, id, "saved");
  },
});

export async function add(state: FormState, form: FormData): Promise<FormState> {
  return adding(state, form);
}

const editing = defineAction({
  schema: z.preprocess(nestFields, editTermSchema),
  async run(deps, input, locale) {
    await editTerm(deps, input);
    return backTo(locale, input.id, "saved");
  },
});

export async function edit(state: FormState, form: FormData): Promise<FormState> {
  return editing(state, form);
}

const act = (change: (deps: Deps, input: SeenTerm) => Promise<void>, done: string) =>
  defineAction({
    schema: seenTermSchema,
    async run(deps, input, locale) {
      await change(deps, input);
      return backTo(locale, input.id, done);
    },
  });

const publishing = act(publishTerm, "published");
const takingBack = act(takeBackTerm, "takenBack");

export async function publish(state: FormState, form: FormData): Promise<FormState> {
  return publishing(state, form);
}

export async function takeBack(state: FormState, form: FormData): Promise<FormState> {
  return takingBack(state, form);
}
