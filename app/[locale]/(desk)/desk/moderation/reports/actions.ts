"use server";

import { dismissReports } from "@/lib/reports/dismiss-reports";
import { dismissReportsSchema } from "@/lib/reports/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const dismissRead = defineAction({
  schema: dismissReportsSchema,
  async run(deps, input, locale) {
    await dismissReports(deps, input);
    return { redirectTo: `/${locale}/desk/moderation/reports?done=dismissed` };
  },
});

/** Sets the reports on a contribution aside. */
export async function dismiss(state: FormState, form: FormData): Promise<FormState> {
  return dismissRead(state, form);
}
