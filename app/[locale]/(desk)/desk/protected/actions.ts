"use server";

import { endReader } from "@/lib/protection/end-reader";
import { lookAtName } from "@/lib/protection/look-at-name";
import { nameReader } from "@/lib/protection/name-reader";
import { endReaderSchema, lookAtNameSchema, nameReaderSchema } from "@/lib/protection/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const name = defineAction({
  schema: nameReaderSchema,
  async run(deps, input, locale) {
    const { slug } = await nameReader(deps, input);
    return { redirectTo: `/${locale}/desk/protected/${slug}` };
  },
});

export async function nameOne(state: FormState, form: FormData): Promise<FormState> {
  return name(state, form);
}

const end = defineAction({
  schema: endReaderSchema,
  async run(deps, input, locale) {
    const { slug } = await endReader(deps, input);
    return { redirectTo: `/${locale}/desk/protected/${slug}` };
  },
});

export async function endOne(state: FormState, form: FormData): Promise<FormState> {
  return end(state, form);
}

const look = defineAction({
  schema: lookAtNameSchema,
  async run(deps, input, locale) {
    const { lookId, consultation, reference } = await lookAtName(deps, input);
    return { redirectTo: `/${locale}/desk/protected/${consultation}/${reference}?look=${lookId}#name` };
  },
});

export async function showName(state: FormState, form: FormData): Promise<FormState> {
  return look(state, form);
}
