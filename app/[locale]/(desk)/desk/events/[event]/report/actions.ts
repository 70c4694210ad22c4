"use server";

import { z } from "zod";
import { answerCorrection } from "@/lib/session-reports/answer-correction";
import { endRapporteur, nameRapporteur } from "@/lib/session-reports/name-rapporteur";
import { openCorrections, takeBackReport } from "@/lib/session-reports/open-corrections";
import { publishReport } from "@/lib/session-reports/publish-report";
import { getReportedEvent } from "@/lib/session-reports/queries";
import { saveReport } from "@/lib/session-reports/save-report";
import {
  answerCorrectionSchema,
  endRapporteurSchema,
  nameRapporteurSchema,
  openCorrectionsSchema,
  saveReportSchema,
  seenReportSchema,
  startReportSchema,
} from "@/lib/session-reports/schema";
import { startReport } from "@/lib/session-reports/start-report";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const here = (locale: string, eventId: string) => `/${locale}/desk/events/${eventId}/report`;

const nameOnce = defineAction({
  schema: nameRapporteurSchema,
  async run(deps, input, locale) {
    await nameRapporteur(deps, input);
    return { redirectTo: `${here(locale, input.eventId)}?done=named` };
  },
});

/** Names a rapporteur for the event. */
export async function name(state: FormState, form: FormData): Promise<FormState> {
  return nameOnce(state, form);
}

const endOnce = defineAction({
  schema: endRapporteurSchema,
  async run(deps, input, locale) {
    await endRapporteur(deps, input);
    return { redirectTo: `${here(locale, input.eventId)}?done=ended` };
  },
});

/** Ends the office of a rapporteur of the event. */
export async function end(state: FormState, form: FormData): Promise<FormState> {
  return endOnce(state, form);
}

const startOnce = defineAction({
  schema: startReportSchema,
  async run(deps, input, locale) {
    await startReport(deps, input);
    return { redirectTo: here(locale, input.eventId) };
  },
});

/** Begins the report. */
export async function start(state: FormState, form: FormData): Promise<FormState> {
  return startOnce(state, form);
}

const saveOnce = defineAction({
  schema: z.preprocess(nestFields, saveReportSchema.extend({ intent: z.enum(["save", "preview"]).default("save") })),
  async run(deps, { intent, ...input }, locale) {
    await saveReport(deps, input);
    const event = here(locale, await getReportedEvent(deps.actor, input.id));
    return { redirectTo: intent === "preview" ? `${event}/preview` : `${event}?done=saved` };
  },
});

/** Keeps the report, and goes on to the preview where that was pressed. */
export async function save(state: FormState, form: FormData): Promise<FormState> {
  return saveOnce(state, form);
}

const answerOnce = defineAction({
  schema: answerCorrectionSchema,
  async run(deps, input, locale) {
    const { eventId } = await answerCorrection(deps, input);
    return { redirectTo: `${here(locale, eventId)}?done=answered#corrections` };
  },
});

/** Answers a correction. */
export async function answer(state: FormState, form: FormData): Promise<FormState> {
  return answerOnce(state, form);
}

const openOnce = defineAction({
  schema: openCorrectionsSchema,
  async run(deps, input, locale) {
    await openCorrections(deps, input);
    return { redirectTo: `${here(locale, await getReportedEvent(deps.actor, input.id))}?done=opened` };
  },
});

/** Opens the round of corrections. */
export async function open(state: FormState, form: FormData): Promise<FormState> {
  return openOnce(state, form);
}

const takeBackOnce = defineAction({
  schema: seenReportSchema,
  async run(deps, input, locale) {
    await takeBackReport(deps, input);
    return { redirectTo: `${here(locale, await getReportedEvent(deps.actor, input.id))}?done=takenBack` };
  },
});

/** Takes the report back out of its round. */
export async function takeBack(state: FormState, form: FormData): Promise<FormState> {
  return takeBackOnce(state, form);
}

const publishOnce = defineAction({
  schema: seenReportSchema,
  async run(deps, input, locale) {
    await publishReport(deps, input);
    return { redirectTo: `${here(locale, await getReportedEvent(deps.actor, input.id))}?done=published` };
  },
});

/** Publishes the report. */
export async function publish(state: FormState, form: FormData): Promise<FormState> {
  return publishOnce(state, form);
}
