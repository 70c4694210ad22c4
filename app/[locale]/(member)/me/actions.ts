"use server";

import { chooseActingOrganisation } from "@/lib/accounts/choose-acting-organisation";
import { endAllSessions } from "@/lib/accounts/end-all-sessions";
import { endSession } from "@/lib/accounts/end-session";
import { actingChoice, noAnswers, profileChange, sessionChoice } from "@/lib/accounts/schema";
import { updateProfile } from "@/lib/accounts/update-profile";
import { clearSessionCookie } from "@/lib/auth/clear-session-cookie";
import { defineAction } from "@/lib/web/define-action";
import { emptyFormState, type FormState } from "@/lib/web/form-state";

const save = defineAction({
  schema: profileChange,
  async run(deps, input) {
    await updateProfile(deps, input);
    return { doneKey: "accounts.profile.saved" };
  },
});

export async function saveProfile(state: FormState, form: FormData): Promise<FormState> {
  return save(state, form);
}

const end = defineAction({
  schema: sessionChoice,
  async run(deps, input, locale) {
    await endSession(deps, input);
    if (input.sessionId === deps.actor.sessionId) await clearSessionCookie();
    return { redirectTo: `/${locale}/me` };
  },
});

export async function endOneSession(form: FormData): Promise<void> {
  await end(emptyFormState, form);
}

const leave = defineAction({
  schema: noAnswers,
  async run(deps, _input, locale) {
    await endSession(deps, { sessionId: deps.actor.sessionId });
    await clearSessionCookie();
    return { redirectTo: `/${locale}` };
  },
});

export async function signOut(form: FormData): Promise<void> {
  await leave(emptyFormState, form);
}

const leaveEverywhere = defineAction({
  schema: noAnswers,
  async run(deps, _input, locale) {
    await endAllSessions(deps);
    await clearSessionCookie();
    return { redirectTo: `/${locale}/sign-in` };
  },
});

export async function signOutEverywhere(form: FormData): Promise<void> {
  await leaveEverywhere(emptyFormState, form);
}

const choose = defineAction({
  schema: actingChoice,
  async run(deps, input, locale) {
    await chooseActingOrganisation(deps, input);
    return { redirectTo: `/${locale}/me` };
  },
});

export async function actFor(form: FormData): Promise<void> {
  await choose(emptyFormState, form);
}
