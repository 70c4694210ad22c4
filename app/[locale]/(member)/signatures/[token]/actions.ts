"use server";

import { declineByLink } from "@/lib/signatures/decline-by-link";
import { linkSchema } from "@/lib/signatures/schema";
import { takeUpInvitation } from "@/lib/signatures/take-up-invitation";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const taking = defineAction({
  schema: linkSchema,
  async run(deps, input, locale) {
    const { id } = await takeUpInvitation(deps, input);
    return { redirectTo: `/${locale}/me/signatures/${id}` };
  },
});

export async function takeUp(state: FormState, form: FormData): Promise<FormState> {
  return taking(state, form);
}

const declining = defineAction({
  schema: linkSchema,
  async run(deps, input) {
    await declineByLink(deps, input);
    return { doneKey: "signatures.link.declined" };
  },
});

export async function decline(state: FormState, form: FormData): Promise<FormState> {
  return declining(state, form);
}
