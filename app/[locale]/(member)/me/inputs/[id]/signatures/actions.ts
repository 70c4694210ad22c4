"use server";

import { inviteByEmail } from "@/lib/signatures/invite-by-email";
import { inviteOrganisation } from "@/lib/signatures/invite-organisation";
import { openForSignatures } from "@/lib/signatures/open-for-signatures";
import { removeInvitation } from "@/lib/signatures/remove-invitation";
import {
  inviteByEmailSchema,
  inviteOrganisationSchema,
  openForSignaturesSchema,
  removeInvitationSchema,
  setSignatureHourSchema,
} from "@/lib/signatures/schema";
import { setSignatureHour } from "@/lib/signatures/set-signature-hour";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const here = (locale: string, contributionId: string) => ({
  redirectTo: `/${locale}/me/inputs/${contributionId}/signatures`,
});

const invitation = defineAction({
  schema: inviteOrganisationSchema,
  async run(deps, input, locale) {
    await inviteOrganisation(deps, input);
    return here(locale, input.contributionId);
  },
});

export async function invite(state: FormState, form: FormData): Promise<FormState> {
  return invitation(state, form);
}

const letter = defineAction({
  schema: inviteByEmailSchema,
  async run(deps, input, locale) {
    await inviteByEmail(deps, input);
    return here(locale, input.contributionId);
  },
});

export async function inviteAddress(state: FormState, form: FormData): Promise<FormState> {
  return letter(state, form);
}

const opening = defineAction({
  schema: openForSignaturesSchema,
  async run(deps, input, locale) {
    await openForSignatures(deps, input);
    return here(locale, input.contributionId);
  },
});

export async function open(state: FormState, form: FormData): Promise<FormState> {
  return opening(state, form);
}

const hour = defineAction({
  schema: setSignatureHourSchema,
  async run(deps, input, locale) {
    await setSignatureHour(deps, input);
    return here(locale, input.contributionId);
  },
});

export async function setHour(state: FormState, form: FormData): Promise<FormState> {
  return hour(state, form);
}

const removal = defineAction({
  schema: removeInvitationSchema,
  async run(deps, { id, contributionId }, locale) {
    await removeInvitation(deps, { id });
    return here(locale, contributionId);
  },
});

export async function remove(state: FormState, form: FormData): Promise<FormState> {
  return removal(state, form);
}
