"use server";

import { z } from "zod";
import { answerRequest } from "@/lib/organisations/answer-request";
import { changeRole } from "@/lib/organisations/change-role";
import { editOrganisation } from "@/lib/organisations/edit-organisation";
import { endRepresentation } from "@/lib/organisations/end-representation";
import { inviteRepresentative } from "@/lib/organisations/invite-representative";
import { putLogo } from "@/lib/organisations/put-logo";
import { removeLogo } from "@/lib/organisations/remove-logo";
import { resendContactLink } from "@/lib/organisations/resend-contact-link";
import { resubmitOrganisation } from "@/lib/organisations/resubmit-organisation";
import { revokeInvitation } from "@/lib/organisations/revoke-invitation";
import {
  answerRequestSchema,
  changeRoleSchema,
  editOrganisationSchema,
  inviteRepresentativeSchema,
  organisationIdSchema,
  representationIdSchema,
} from "@/lib/organisations/schema";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const here = (locale: string) => ({ redirectTo: `/${locale}/organisation` });

const toLogo = (locale: string) => ({ redirectTo: `/${locale}/organisation#logo` });

const profile = z.preprocess(nestFields, editOrganisationSchema);

const edit = defineAction({
  schema: profile,
  async run(deps, input, locale) {
    await editOrganisation(deps, input);
    return { redirectTo: `/${locale}/organisation?saved=1` };
  },
});

export async function saveProfile(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const logoSchema = organisationIdSchema.extend({ file: z.instanceof(File).optional() });

const logo = defineAction({
  schema: logoSchema,
  async run(deps, { id, file }, locale) {
    const { bytes } = await postedFile(file);
    await putLogo(deps, { id, bytes: bytes ?? new Uint8Array() });
    return toLogo(locale);
  },
});

export async function saveLogo(state: FormState, form: FormData): Promise<FormState> {
  return logo(state, form);
}

const logoRemoval = defineAction({
  schema: organisationIdSchema,
  async run(deps, input, locale) {
    await removeLogo(deps, input);
    return toLogo(locale);
  },
});

export async function takeLogoAway(state: FormState, form: FormData): Promise<FormState> {
  return logoRemoval(state, form);
}

const resubmit = defineAction({
  schema: profile,
  async run(deps, input, locale) {
    await resubmitOrganisation(deps, input);
    return here(locale);
  },
});

export async function sendAgain(state: FormState, form: FormData): Promise<FormState> {
  return resubmit(state, form);
}

const resend = defineAction({
  schema: organisationIdSchema,
  async run(deps, input) {
    const { to } = await resendContactLink(deps, input);
    return { doneKey: "organisations.own.resent", values: { address: to } };
  },
});

export async function resendLink(state: FormState, form: FormData): Promise<FormState> {
  return resend(state, form);
}

const invitation = defineAction({
  schema: inviteRepresentativeSchema,
  async run(deps, input, locale) {
    await inviteRepresentative(deps, input);
    return { redirectTo: `/${locale}/organisation?invited=${encodeURIComponent(input.email)}#people` };
  },
});

export async function invite(state: FormState, form: FormData): Promise<FormState> {
  return invitation(state, form);
}

const revocation = defineAction({
  schema: representationIdSchema,
  async run(deps, input, locale) {
    await revokeInvitation(deps, input);
    return here(locale);
  },
});

export async function revoke(state: FormState, form: FormData): Promise<FormState> {
  return revocation(state, form);
}

const ending = defineAction({
  schema: representationIdSchema,
  async run(deps, input, locale) {
    await endRepresentation(deps, input);
    return input.id === deps.actor.organisation?.representationId ? { redirectTo: `/${locale}/me` } : here(locale);
  },
});

export async function end(state: FormState, form: FormData): Promise<FormState> {
  return ending(state, form);
}

const roleChange = defineAction({
  schema: changeRoleSchema,
  async run(deps, input, locale) {
    await changeRole(deps, input);
    return here(locale);
  },
});

export async function giveRole(state: FormState, form: FormData): Promise<FormState> {
  return roleChange(state, form);
}

const requestAnswer = defineAction({
  schema: answerRequestSchema,
  async run(deps, input, locale) {
    await answerRequest(deps, input);
    return here(locale);
  },
});

export async function answer(state: FormState, form: FormData): Promise<FormState> {
  return requestAnswer(state, form);
}
