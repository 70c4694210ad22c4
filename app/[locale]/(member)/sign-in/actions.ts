"use server";

import { requestSignInLink } from "@/lib/accounts/request-sign-in-link";
import { signInLinkRequest } from "@/lib/accounts/schema";
import { requestSource } from "@/lib/auth/request-source";
import { defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const ask = defineAnonymousAction({
  schema: signInLinkRequest,
  async run(deps, input, locale) {
    await requestSignInLink(deps, { ...input, locale, source: await requestSource() });
    return { redirectTo: `/${locale}/sign-in/sent` };
  },
});

export async function askForLink(state: FormState, form: FormData): Promise<FormState> {
  return ask(state, form);
}
