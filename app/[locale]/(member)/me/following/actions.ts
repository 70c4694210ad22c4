"use server";

import { ownFollow } from "@/lib/following/schema";
import { stopFollowing } from "@/lib/following/stop-following";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const stopping = defineAction({
  schema: ownFollow,
  async run(deps, input, locale) {
    await stopFollowing(deps, input);
    return { redirectTo: `/${locale}/me/following` };
  },
});

/** Stops one of one's own follows. */
export async function stop(state: FormState, form: FormData): Promise<FormState> {
  return stopping(state, form);
}
