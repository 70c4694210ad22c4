"use server";

import type { Deps } from "@/lib/jobs/queue";
import { askForChange } from "@/lib/signatures/ask-for-change";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { declineSignature } from "@/lib/signatures/decline-signature";
import {
  askForChangeSchema,
  confirmSignatureSchema,
  type OfSignature,
  signatureIdSchema,
} from "@/lib/signatures/schema";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const back = (command: (deps: Deps, input: OfSignature) => Promise<void>) => ({
  schema: signatureIdSchema,
  async run(deps: Deps, input: OfSignature, locale: string) {
    await command(deps, input);
    return { redirectTo: `/${locale}/me/signatures/${input.id}` };
  },
});

const confirmation = defineAction({
  schema: confirmSignatureSchema,
  async run(deps, input, locale) {
    await confirmSignature(deps, input);
    return { redirectTo: `/${locale}/me/signatures/${input.id}` };
  },
});

export async function confirm(state: FormState, form: FormData): Promise<FormState> {
  return confirmation(state, form);
}

const asking = defineAction({
  schema: askForChangeSchema,
  async run(deps, input, locale) {
    await askForChange(deps, input);
    return { redirectTo: `/${locale}/me/signatures/${input.id}` };
  },
});

export async function ask(state: FormState, form: FormData): Promise<FormState> {
  return asking(state, form);
}

const declining = defineAction(back(declineSignature));

export async function decline(state: FormState, form: FormData): Promise<FormState> {
  return declining(state, form);
}

const withdrawal = defineAction(back(withdrawSignature));

export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return withdrawal(state, form);
}
