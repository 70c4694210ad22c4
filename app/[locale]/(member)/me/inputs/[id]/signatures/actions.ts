"use server";

import type { z } from "zod";
import type { Deps } from "@/lib/jobs/queue";
import { chooseLogo } from "@/lib/signatures/choose-logo";
import { inviteByEmail } from "@/lib/signatures/invite-by-email";
import { inviteOrganisation } from "@/lib/signatures/invite-organisation";
import { openForSignatures } from "@/lib/signatures/open-for-signatures";
import { removeInvitation } from "@/lib/signatures/remove-invitation";
import {
  chooseLogoSchema,
  inviteByEmailSchema,
  inviteOrganisationSchema,
  openForSignaturesSchema,
  removeInvitationSchema,
  setSignatureHourSchema,
} from "@/lib/signatures/schema";
import { setSignatureHour } from "@/lib/signatures/set-signature-hour";
import { defineAction, type ServerAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const here = (locale: string, contributionId: string) => ({
  redirectTo: `/${locale}/me/inputs/${contributionId}/signatures`,
});

/** An act of the lead on the names under one input, and back to all of them. */
function act<Input extends { contributionId: string }>(
  schema: z.ZodType<Input>,
  command: (deps: Deps, input: Input) => Promise<unknown>,
): ServerAction {
  return defineAction({
    schema,
    async run(deps, input, locale) {
      await command(deps, input);
      return here(locale, input.contributionId);
    },
  });
}

const invitation = act(inviteOrganisationSchema, inviteOrganisation);
const letter = act(inviteByEmailSchema, (deps, input) => inviteByEmail(deps, input));
const opening = act(openForSignaturesSchema, (deps, input) => openForSignatures(deps, input));
const hour = act(setSignatureHourSchema, setSignatureHour);
const removal = act(removeInvitationSchema, (deps, { id }) => removeInvitation(deps, { id }));

const logo = defineAction({
  schema: chooseLogoSchema,
  async run(deps, input, locale) {
    await chooseLogo(deps, input);
    return here(locale, input.id);
  },
});

export async function invite(state: FormState, form: FormData): Promise<FormState> {
  return invitation(state, form);
}

export async function inviteAddress(state: FormState, form: FormData): Promise<FormState> {
  return letter(state, form);
}

export async function open(state: FormState, form: FormData): Promise<FormState> {
  return opening(state, form);
}

export async function setHour(state: FormState, form: FormData): Promise<FormState> {
  return hour(state, form);
}

export async function remove(state: FormState, form: FormData): Promise<FormState> {
  return removal(state, form);
}

export async function showLogo(state: FormState, form: FormData): Promise<FormState> {
  return logo(state, form);
}
