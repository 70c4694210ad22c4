"use server";

import { setDigestSchema } from "@/lib/moderation/digest-schema";
import { dropFilter, keepFilter } from "@/lib/moderation/keep-filter";
import { dropFilterSchema, keepFilterSchema, queueQuery, readQueueFilter } from "@/lib/moderation/queue-filter";
import { setDigest } from "@/lib/moderation/set-digest";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const keeping = defineAction({
  schema: keepFilterSchema,
  async run(deps, input, locale) {
    await keepFilter(deps, input);
    const filter = readQueueFilter(Object.fromEntries(new URLSearchParams(input.query)));
    return { redirectTo: `/${locale}/desk/moderation?${queueQuery(filter)}` };
  },
});

export async function keep(state: FormState, form: FormData): Promise<FormState> {
  return keeping(state, form);
}

const dropping = defineAction({
  schema: dropFilterSchema,
  async run(deps, input, locale) {
    await dropFilter(deps, input);
    return { redirectTo: `/${locale}/desk/moderation` };
  },
});

export async function drop(state: FormState, form: FormData): Promise<FormState> {
  return dropping(state, form);
}

const setting = defineAction({
  schema: setDigestSchema,
  async run(deps, input, locale) {
    await setDigest(deps, input);
    return { redirectTo: `/${locale}/desk/moderation?mail=${input.wanted}` };
  },
});

export async function chooseDigest(state: FormState, form: FormData): Promise<FormState> {
  return setting(state, form);
}
