"use server";

import { hideContribution } from "@/lib/reports/hide-contribution";
import { reviewHiding } from "@/lib/reports/review-hiding";
import { hideContributionSchema, reviewHidingSchema } from "@/lib/reports/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const hideNow = defineAction({
  schema: hideContributionSchema,
  async run(deps, input, locale) {
    await hideContribution(deps, input);
    return { redirectTo: `/${locale}/desk/moderation/reports?done=hidden` };
  },
});

/** Takes a contribution out of sight. */
export async function hide(state: FormState, form: FormData): Promise<FormState> {
  return hideNow(state, form);
}

const reviewNow = defineAction({
  schema: reviewHidingSchema,
  async run(deps, input, locale) {
    await reviewHiding(deps, input);
    return { redirectTo: `/${locale}/desk/moderation/reports?done=${input.outcome}` };
  },
});

/** Ends the second look. */
export async function review(state: FormState, form: FormData): Promise<FormState> {
  return reviewNow(state, form);
}
