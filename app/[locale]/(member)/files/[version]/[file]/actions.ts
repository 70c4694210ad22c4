"use server";

import { requestSource } from "@/lib/auth/request-source";
import { progressPath } from "@/lib/compilations/progress-path";
import { requestCompilation } from "@/lib/compilations/request-compilation";
import { requestCompilationSchema, tellWhenReadySchema } from "@/lib/compilations/schema";
import { tellWhenReady } from "@/lib/compilations/tell-when-ready";
import { defineAction, defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const make = defineAnonymousAction({
  schema: requestCompilationSchema,
  async run(deps, input, locale) {
    await requestCompilation(deps, input, await requestSource());
    const { versionId, kind, arrangement: by, format } = input;
    return { redirectTo: `/${locale}${progressPath({ versionId, kind, by, format })}` };
  },
});

export async function makeFile(state: FormState, form: FormData): Promise<FormState> {
  return make(state, form);
}

const tell = defineAction({
  schema: tellWhenReadySchema,
  async run(deps, input) {
    await tellWhenReady(deps, input);
    return { doneKey: "compilations.progress.told" };
  },
});

export async function tellMe(state: FormState, form: FormData): Promise<FormState> {
  return tell(state, form);
}
