"use server";

import { z } from "zod";
import { setThemesSchema } from "@/lib/documents/schema";
import { setThemes } from "@/lib/documents/set-themes";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const arrange = defineAction({
  schema: z.preprocess(nestFields, setThemesSchema),
  async run(deps, input, locale) {
    const { slug } = await setThemes(deps, input);
    return { redirectTo: `/${locale}/desk/consultations/${slug}/themes?done=saved` };
  },
});

export async function saveThemes(state: FormState, form: FormData): Promise<FormState> {
  return arrange(state, form);
}
