"use server";

import { requestSource } from "@/lib/auth/request-source";
import { askToFollow } from "@/lib/following/ask-to-follow";
import { follow } from "@/lib/following/follow";
import { followByAddress, followRequest } from "@/lib/following/schema";
import { defineAction, defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const own = defineAction({
  schema: followRequest,
  async run(deps, input) {
    await follow(deps, input);
    return { doneKey: "following.form.followed" };
  },
});

/** Follows something for one's own account, or changes how often. */
export async function followAsMyself(state: FormState, form: FormData): Promise<FormState> {
  return own(state, form);
}

const byAddress = defineAnonymousAction({
  schema: followByAddress,
  async run(deps, input, locale) {
    await askToFollow(deps, { ...input, locale, source: await requestSource() });
    return { doneKey: "following.form.asked" };
  },
});

/** Asks the owner of an address whether something should be followed for it. */
export async function followWithAddress(state: FormState, form: FormData): Promise<FormState> {
  return byAddress(state, form);
}
