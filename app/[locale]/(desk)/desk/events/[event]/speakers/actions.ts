"use server";

import type { z } from "zod";
import type { Deps } from "@/lib/jobs/queue";
import { callSpeaker } from "@/lib/speakers/call-speaker";
import { grantReply } from "@/lib/speakers/grant-reply";
import { grantTime } from "@/lib/speakers/grant-time";
import type { OnList } from "@/lib/speakers/lock-list";
import { moveClock } from "@/lib/speakers/move-clock";
import { moveList } from "@/lib/speakers/move-list";
import { moveRequest } from "@/lib/speakers/move-request";
import {
  callSpeakerSchema,
  grantReplySchema,
  grantTimeSchema,
  moveClockSchema,
  moveListSchema,
  moveRequestSchema,
  setListSchema,
  settleRequestSchema,
  takeStatementsSchema,
} from "@/lib/speakers/schema";
import { setList } from "@/lib/speakers/set-list";
import { settleRequest } from "@/lib/speakers/settle-request";
import { takeStatements } from "@/lib/speakers/take-statements";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const pageOf = (locale: string, { eventId, itemId }: OnList, query = "") =>
  `/${locale}/desk/events/${eventId}/speakers?item=${itemId}${query}`;

/** An act of one press; the page then shows the item on which it was done. */
function pressed<Input>(schema: z.ZodType<Input>, act: (deps: Deps, input: Input) => Promise<OnList>) {
  return defineAction({
    schema,
    async run(deps, input, locale) {
      return { redirectTo: pageOf(locale, await act(deps, input)) };
    },
  });
}

const callOnce = pressed(callSpeakerSchema, callSpeaker);
const moveClockOnce = pressed(moveClockSchema, moveClock);
const grantTimeOnce = pressed(grantTimeSchema, grantTime);
const settleOnce = pressed(settleRequestSchema, settleRequest);
const moveRequestOnce = pressed(moveRequestSchema, moveRequest);
const moveListOnce = pressed(moveListSchema, moveList);
const takeOnce = pressed(takeStatementsSchema, takeStatements);
const grantReplyOnce = pressed(grantReplySchema, grantReply);

const setListOnce = defineAction({
  schema: setListSchema,
  async run(deps, input, locale) {
    return { redirectTo: pageOf(locale, await setList(deps, input), "&done=set") };
  },
});

/** Gives the floor to one on the list. */
export async function call(state: FormState, form: FormData): Promise<FormState> {
  return callOnce(state, form);
}

/** Stops the clock, or lets it run. */
export async function clock(state: FormState, form: FormData): Promise<FormState> {
  return moveClockOnce(state, form);
}

/** Gives more time. */
export async function moreTime(state: FormState, form: FormData): Promise<FormState> {
  return grantTimeOnce(state, form);
}

/** Writes down who was heard and who was not. */
export async function settle(state: FormState, form: FormData): Promise<FormState> {
  return settleOnce(state, form);
}

/** Moves somebody on the list by one place. */
export async function move(state: FormState, form: FormData): Promise<FormState> {
  return moveRequestOnce(state, form);
}

/** Opens, closes or ends the list now. */
export async function stand(state: FormState, form: FormData): Promise<FormState> {
  return moveListOnce(state, form);
}

/** Takes no more statements, or takes them again. */
export async function take(state: FormState, form: FormData): Promise<FormState> {
  return takeOnce(state, form);
}

/** Grants a right of reply. */
export async function reply(state: FormState, form: FormData): Promise<FormState> {
  return grantReplyOnce(state, form);
}

/** Sets hours, order and time limits. */
export async function set(state: FormState, form: FormData): Promise<FormState> {
  return setListOnce(state, form);
}
