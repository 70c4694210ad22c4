"use server";

import { noticeTokenSchema } from "@/lib/deadlines/schema";
import { stopNotices } from "@/lib/deadlines/stop-notices";
import { defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const stopping = defineAnonymousAction({
  schema: noticeTokenSchema,
  async run(_deps, input) {
    await stopNotices(input);
    return { doneKey: "deadlines.notices.stopped" };
  },
});

/** Stops notices from the link in their mail, without an account. */
export async function stop(state: FormState, form: FormData): Promise<FormState> {
  return stopping(state, form);
}
