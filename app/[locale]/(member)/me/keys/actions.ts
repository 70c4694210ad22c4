"use server";

import { refresh } from "next/cache";
import { endKey } from "@/lib/api-keys/end-key";
import { makeKey } from "@/lib/api-keys/make-key";
import { endKeySchema, makeKeySchema } from "@/lib/api-keys/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const makeOne = defineAction({
  schema: makeKeySchema,
  async run(deps, input) {
    const { key } = await makeKey(deps, input);
    return { doneKey: "api-keys.made", data: { key } };
  },
});

/** Makes a key; it is in this one answer and nowhere else. */
export async function make(state: FormState, form: FormData): Promise<FormState> {
  const made = await makeOne(state, form);
  // The list under the form has one more now.
  refresh();
  return made;
}

const endOne = defineAction({
  schema: endKeySchema,
  async run(deps, input, locale) {
    await endKey(deps, input);
    return { redirectTo: `/${locale}/me/keys?done=ended` };
  },
});

/** Ends a key. */
export async function end(state: FormState, form: FormData): Promise<FormState> {
  return endOne(state, form);
}
