"use server";

import { z } from "zod";
import { chooseActingOrganisation } from "@/lib/accounts/choose-acting-organisation";
import { getActor } from "@/lib/auth/get-actor";
import { confirmContactAddress } from "@/lib/organisations/confirm-contact-address";
import { registerOrganisation } from "@/lib/organisations/register-organisation";
import { requestToJoin } from "@/lib/organisations/request-to-join";
import { saveRegistrationDraft } from "@/lib/organisations/save-registration-draft";
import {
  organisationIdSchema,
  registerOrganisationSchema,
  registrationDraftSchema,
  tokenSchema,
} from "@/lib/organisations/schema";
import { defineAction, defineAnonymousAction } from "@/lib/web/define-action";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

const registration = defineAction({
  schema: z.preprocess(nestFields, registerOrganisationSchema),
  async run(deps, input, locale) {
    const answer = await registerOrganisation(deps, input);
    if (answer.outcome === "similar") return { redirectTo: `/${locale}/register?similar=1` };
    await chooseActingOrganisation(deps, answer);
    return { redirectTo: `/${locale}/organisation` };
  },
});

export async function sendRegistration(state: FormState, form: FormData): Promise<FormState> {
  return registration(state, form);
}

const draft = defineAction({
  schema: registrationDraftSchema,
  async run(deps, answers, locale) {
    await saveRegistrationDraft(deps, answers);
    return { redirectTo: `/${locale}/register?kept=1` };
  },
});

export async function keepRegistration(form: FormData): Promise<void> {
  await draft(emptyFormState, form);
}

const quietDraft = defineAction({
  schema: registrationDraftSchema,
  async run(deps, answers) {
    await saveRegistrationDraft(deps, answers);
    return undefined;
  },
});

/** Saves while somebody types; a session that has ended must not carry them away from what they wrote. */
export async function autosaveRegistration(form: FormData): Promise<boolean> {
  if ((await getActor()) === null) return false;
  const { refusal } = await quietDraft(emptyFormState, form);
  return refusal === undefined;
}

const confirmation = defineAnonymousAction({
  schema: tokenSchema,
  async run(deps, input, locale) {
    await confirmContactAddress(deps, input);
    return { redirectTo: `/${locale}/register/confirmed` };
  },
});

export async function confirmContact(state: FormState, form: FormData): Promise<FormState> {
  return confirmation(state, form);
}

const joining = defineAction({
  schema: organisationIdSchema,
  async run(deps, input) {
    const { name } = await requestToJoin(deps, input);
    return { doneKey: "organisations.join.done", values: { name } };
  },
});

export async function askToJoin(state: FormState, form: FormData): Promise<FormState> {
  return joining(state, form);
}
