"use server";

import { confirmFollow } from "@/lib/following/confirm-follow";
import { followToken } from "@/lib/following/schema";
import { defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const confirming = defineAnonymousAction({
  schema: followToken,
  async run(_deps, input) {
    await confirmFollow(input);
    return { doneKey: "following.confirm.done" };
  },
});

/** Says yes to what the link in a mail asks. */
export async function confirm(state: FormState, form: FormData): Promise<FormState> {
  return confirming(state, form);
}
