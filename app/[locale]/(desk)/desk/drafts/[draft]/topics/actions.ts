"use server";

import { z } from "zod";
import { setTopicsSchema } from "@/lib/documents/schema";
import { setTopics } from "@/lib/documents/set-topics";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const arrange = defineAction({
  schema: z.preprocess(nestFields, setTopicsSchema),
  async run(deps, input, locale) {
    await setTopics(deps, input);
    return { redirectTo: `/${locale}/desk/drafts/${input.draftId}/topics?done=saved` };
  },
});

export async function saveTopics(state: FormState, form: FormData): Promise<FormState> {
  return arrange(state, form);
}
