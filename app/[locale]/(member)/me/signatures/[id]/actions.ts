"use server";

import type { z } from "zod";
import type { Deps } from "@/lib/jobs/queue";
import { askForChange } from "@/lib/signatures/ask-for-change";
import { chooseLogo } from "@/lib/signatures/choose-logo";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { declineSignature } from "@/lib/signatures/decline-signature";
import {
  askForChangeSchema,
  chooseLogoSchema,
  confirmSignatureSchema,
  signatureIdSchema,
} from "@/lib/signatures/schema";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { defineAction, type ServerAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** An answer about one name, and back to where it stands. */
function answer<Input extends { id: string }>(
  schema: z.ZodType<Input>,
  command: (deps: Deps, input: Input) => Promise<void>,
): ServerAction {
  return defineAction({
    schema,
    async run(deps, input, locale) {
      await command(deps, input);
      return { redirectTo: `/${locale}/me/signatures/${input.id}` };
    },
  });
}

const confirmation = answer(confirmSignatureSchema, confirmSignature);
const asking = answer(askForChangeSchema, askForChange);
const declining = answer(signatureIdSchema, declineSignature);
const withdrawal = answer(signatureIdSchema, withdrawSignature);
const logo = answer(chooseLogoSchema, chooseLogo);

export async function confirm(state: FormState, form: FormData): Promise<FormState> {
  return confirmation(state, form);
}

export async function ask(state: FormState, form: FormData): Promise<FormState> {
  return asking(state, form);
}

export async function decline(state: FormState, form: FormData): Promise<FormState> {
  return declining(state, form);
}

export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return withdrawal(state, form);
}

export async function showLogo(state: FormState, form: FormData): Promise<FormState> {
  return logo(state, form);
}
