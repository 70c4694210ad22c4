"use server";

import { z } from "zod";
import { callOrganisations } from "@/lib/deadlines/call-organisations";
import { endLateAccess } from "@/lib/deadlines/end-late-access";
import { extendRound } from "@/lib/deadlines/extend-round";
import { grantLateAccess } from "@/lib/deadlines/grant-late-access";
import {
  callOrganisationsSchema,
  endLateAccessSchema,
  extendRoundSchema,
  grantLateAccessSchema,
} from "@/lib/deadlines/schema";
import type { Deps } from "@/lib/jobs/queue";
import { defineAction, type ServerAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

/** An act on the closing hour, and a sentence that says what was done. */
function act<Input>(
  schema: z.ZodType<Input>,
  command: (deps: Deps, input: Input) => Promise<unknown>,
  doneKey: string,
): ServerAction {
  return defineAction({
    schema,
    async run(deps, input) {
      await command(deps, input);
      return { doneKey };
    },
  });
}

const extension = act(z.preprocess(nestFields, extendRoundSchema), extendRound, "deadlines.extend.done");
const leave = act(grantLateAccessSchema, (deps, input) => grantLateAccess(deps, input), "deadlines.late.granted");
const takingBack = act(endLateAccessSchema, endLateAccess, "deadlines.late.endDone");

const calling = defineAction({
  schema: callOrganisationsSchema,
  async run(deps, input) {
    return { doneKey: "deadlines.call.done", values: await callOrganisations(deps, input) };
  },
});

/** Gives a round a later closing hour. */
export async function extend(state: FormState, form: FormData): Promise<FormState> {
  return extension(state, form);
}

/** Mails somebody a link to submit after the closing hour. */
export async function grant(state: FormState, form: FormData): Promise<FormState> {
  return leave(state, form);
}

/** Takes a leave back. */
export async function endLeave(state: FormState, form: FormData): Promise<FormState> {
  return takingBack(state, form);
}

/** Addresses the call to organisations. */
export async function call(state: FormState, form: FormData): Promise<FormState> {
  return calling(state, form);
}
