"use server";

import type { z } from "zod";
import type { Deps } from "@/lib/jobs/queue";
import { answerInvitation } from "@/lib/speakers/answer-invitation";
import { askForFloor } from "@/lib/speakers/ask-for-floor";
import { handInStatement } from "@/lib/speakers/hand-in-statement";
import { invitePartner } from "@/lib/speakers/invite-partner";
import {
  answerInvitationSchema,
  askForFloorSchema,
  handInStatementSchema,
  invitePartnerSchema,
  seenRequestSchema,
} from "@/lib/speakers/schema";
import { withdrawRequest } from "@/lib/speakers/withdraw-request";
import { withdrawStatement } from "@/lib/speakers/withdraw-statement";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** Does one thing and shows the page of the floor again, with a sentence on what was done. */
function thenFloor<Input>(
  schema: z.ZodType<Input>,
  act: (deps: Deps, input: Input) => Promise<{ eventSlug: string }>,
  done: string | ((input: Input) => string),
) {
  return defineAction({
    schema,
    async run(deps, input, locale) {
      const { eventSlug } = await act(deps, input);
      const what = typeof done === "string" ? done : done(input);
      return { redirectTo: `/${locale}/events/${eventSlug}/floor?done=${what}` };
    },
  });
}

const askOnce = thenFloor(askForFloorSchema, askForFloor, "asked");
const withdrawOnce = thenFloor(seenRequestSchema, withdrawRequest, "withdrawn");
const inviteOnce = thenFloor(invitePartnerSchema, invitePartner, "invited");
const answerOnce = thenFloor(answerInvitationSchema, answerInvitation, ({ answer }) =>
  answer === "confirm" ? "confirmed" : "declined",
);
const handInOnce = thenFloor(handInStatementSchema, handInStatement, "handedIn");
const takeBackOnce = thenFloor(seenRequestSchema, withdrawStatement, "takenBack");

/** Asks for the floor. */
export async function ask(state: FormState, form: FormData): Promise<FormState> {
  return askOnce(state, form);
}

/** Leaves the list. */
export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return withdrawOnce(state, form);
}

/** Asks another organisation to be named too. */
export async function invite(state: FormState, form: FormData): Promise<FormState> {
  return inviteOnce(state, form);
}

/** Confirms that somebody speaks for one's own organisation too, or declines. */
export async function answer(state: FormState, form: FormData): Promise<FormState> {
  return answerOnce(state, form);
}

/** Hands in the words of a statement. */
export async function handIn(state: FormState, form: FormData): Promise<FormState> {
  return handInOnce(state, form);
}

/** Takes them back. */
export async function takeBack(state: FormState, form: FormData): Promise<FormState> {
  return takeBackOnce(state, form);
}
