"use server";

import { stopByToken } from "@/lib/following/schema";
import { stopByLink } from "@/lib/following/stop-following";
import { defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const stopping = defineAnonymousAction({
  schema: stopByToken,
  async run(_deps, input, locale) {
    await stopByLink(input);
    return { redirectTo: `/${locale}/notices/following/${encodeURIComponent(input.token)}` };
  },
});

/** Stops one or every follow from the link in a mail, without an account. */
export async function stop(state: FormState, form: FormData): Promise<FormState> {
  return stopping(state, form);
}
