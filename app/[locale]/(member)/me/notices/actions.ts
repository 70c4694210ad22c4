"use server";

import { chooseNotices } from "@/lib/deadlines/choose-notices";
import { chooseNoticesSchema } from "@/lib/deadlines/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const choice = defineAction({
  schema: chooseNoticesSchema,
  async run(deps, input) {
    await chooseNotices(deps, input);
    return { doneKey: "deadlines.notices.saved" };
  },
});

/** Keeps what a person wants to be told of a process. */
export async function choose(state: FormState, form: FormData): Promise<FormState> {
  return choice(state, form);
}
