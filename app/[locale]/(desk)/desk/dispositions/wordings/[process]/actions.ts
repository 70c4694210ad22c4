"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { copyStartingWordings, retireWording, saveWording } from "@/lib/dispositions/save-wording";
import {
  answerStates,
  retireWordingSchema,
  saveWordingSchema,
  startingWordingsSchema,
} from "@/lib/dispositions/schema";
import { addressOfWordings } from "@/lib/dispositions/wordings-query";
import { locales } from "@/lib/i18n/locales";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const list = async (locale: string, processId: string, done: string) =>
  ({ redirectTo: `/${locale}${await addressOfWordings(processId)}?done=${done}` }) as const;

const save = defineAction({
  schema: z.preprocess(nestFields, saveWordingSchema),
  async run(deps, input, locale) {
    await saveWording(deps, input);
    return list(locale, input.processId, "saved");
  },
});

export async function keepWording(state: FormState, form: FormData): Promise<FormState> {
  return save(state, form);
}

const retire = defineAction({
  schema: retireWordingSchema,
  async run(deps, input, locale) {
    const { processId } = await retireWording(deps, input);
    return list(locale, processId, input.active ? "taken-up" : "retired");
  },
});

export async function retireOrTakeUp(state: FormState, form: FormData): Promise<FormState> {
  return retire(state, form);
}

/** Which answers the starting set has words for, and how many of each. */
const starting = ["first", "second"] as const;

const start = defineAction({
  schema: startingWordingsSchema,
  async run(deps, { processId }, locale) {
    await copyStartingWordings(deps, { processId, wordings: await startingSet() });
    return list(locale, processId, "saved");
  },
});

/** The starting set in all languages, as a process gets its own copy of it. */
async function startingSet() {
  const translators = await Promise.all(
    locales.map(async (locale) => ({
      locale,
      t: await getTranslations({ locale, namespace: "dispositions.starting" }),
    })),
  );
  return answerStates.flatMap((state) =>
    starting.map((which) => ({
      state,
      words: Object.fromEntries(translators.map(({ locale, t }) => [locale, t(`${state}.${which}`)])),
    })),
  );
}

export async function copyStarting(state: FormState, form: FormData): Promise<FormState> {
  return start(state, form);
}
