"use server";

import { slugOfProcess } from "@/lib/hints/queries";
import { replaceWatchedWords } from "@/lib/hints/replace-watched-words";
import { replaceWatchedWordsSchema, setWatchedWordSchema } from "@/lib/hints/schema";
import { setWatchedWord } from "@/lib/hints/set-watched-word";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const set = defineAction({
  schema: setWatchedWordSchema,
  async run(deps, input, locale) {
    await setWatchedWord(deps, input);
    const process = await slugOfProcess(input.processId);
    return { redirectTo: `/${locale}/desk/moderation/words?process=${process}&done=set#${input.language}` };
  },
});

export async function setWord(state: FormState, form: FormData): Promise<FormState> {
  return set(state, form);
}

const replace = defineAction({
  schema: replaceWatchedWordsSchema,
  async run(deps, input, locale) {
    await replaceWatchedWords(deps, input);
    const process = await slugOfProcess(input.processId);
    return { redirectTo: `/${locale}/desk/moderation/words?process=${process}&done=set#${input.language}` };
  },
});

export async function replaceWords(state: FormState, form: FormData): Promise<FormState> {
  return replace(state, form);
}
