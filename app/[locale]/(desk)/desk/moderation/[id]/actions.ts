"use server";

import { z } from "zod";
import { readModerationCase } from "@/lib/moderation/case-query";
import { moderateContribution } from "@/lib/moderation/moderate-contribution";
import { findNextWaiting } from "@/lib/moderation/queries";
import { moderateContributionSchema } from "@/lib/moderation/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";
import { nestFields } from "@/lib/web/nested-fields";

/** Decides, and goes on with the next one at once. */
export async function decide(state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: z.preprocess(nestFields, moderateContributionSchema),
    async run(deps, input, locale) {
      const { submittedAt } = await readModerationCase(deps.actor, input.id);
      const made = await moderateContribution(deps, input);
      const next = await findNextWaiting(deps.actor, { id: input.id, submittedAt });
      const done = "decisionId" in made ? `${input.decision}&decision=${made.decisionId}` : "proposed";
      return { redirectTo: `/${locale}/desk/moderation${next === null ? "" : `/${next}`}?done=${done}#case` };
    },
  })(state, form);
}
