"use server";

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
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const extension = defineAction({
  schema: extendRoundSchema,
  async run(deps, input) {
    await extendRound(deps, input);
    return { doneKey: "deadlines.extend.done" };
  },
});

/** Gives a round a later closing hour. */
export async function extend(state: FormState, form: FormData): Promise<FormState> {
  return extension(state, form);
}

const leave = defineAction({
  schema: grantLateAccessSchema,
  async run(deps, input) {
    await grantLateAccess(deps, input);
    return { doneKey: "deadlines.late.granted" };
  },
});

/** Mails somebody a link to submit after the closing hour. */
export async function grant(state: FormState, form: FormData): Promise<FormState> {
  return leave(state, form);
}

const takingBack = defineAction({
  schema: endLateAccessSchema,
  async run(deps, input) {
    await endLateAccess(deps, input);
    return { doneKey: "deadlines.late.endDone" };
  },
});

/** Takes a leave back. */
export async function endLeave(state: FormState, form: FormData): Promise<FormState> {
  return takingBack(state, form);
}

const calling = defineAction({
  schema: callOrganisationsSchema,
  async run(deps, input) {
    return { doneKey: "deadlines.call.done", values: await callOrganisations(deps, input) };
  },
});

/** Addresses the call to organisations. */
export async function call(state: FormState, form: FormData): Promise<FormState> {
  return calling(state, form);
}
