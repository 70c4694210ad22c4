"use server";

import { getActor } from "@/lib/auth/get-actor";
import { requestSource } from "@/lib/auth/request-source";
import { reportContribution } from "@/lib/reports/report-contribution";
import { reportContributionSchema } from "@/lib/reports/schema";
import { defineAnonymousAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const send = defineAnonymousAction({
  schema: reportContributionSchema,
  async run(deps, input) {
    await reportContribution(deps, input, { source: await requestSource(), actor: await getActor() });
    return { doneKey: "reports.form.done" };
  },
});

/** Takes a report from anybody; the answer says nothing of whether it counts. */
export async function report(state: FormState, form: FormData): Promise<FormState> {
  return send(state, form);
}
