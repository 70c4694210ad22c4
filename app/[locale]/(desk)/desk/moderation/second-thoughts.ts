"use server";

import { queueQuery, readQueueFilter } from "@/lib/moderation/queue-filter";
import { settleProposalSchema, takeBackProposalSchema, undoDecisionSchema } from "@/lib/moderation/schema";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { takeBackProposal } from "@/lib/moderation/take-back-proposal";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** The case with the same list beside it: `list` is the filter as its address has it, `said` what was done. */
function caseAt(list: string, locale: string, id: string, said: Record<string, string>): { redirectTo: string } {
  const query = queueQuery(readQueueFilter(Object.fromEntries(new URLSearchParams(list))));
  for (const [name, value] of Object.entries(said)) query.set(name, value);
  return { redirectTo: `/${locale}/desk/moderation/${id}?${query}#case` };
}

/** Takes a decision back, and leads to the item again. */
export async function takeBack(list: string, state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: undoDecisionSchema,
    async run(deps, input, locale) {
      const { id } = await undoDecision(deps, input);
      return caseAt(list, locale, id, { done: "undone" });
    },
  })(state, form);
}

/** The second pair of eyes agrees or differs. */
export async function answerProposal(list: string, state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: settleProposalSchema,
    async run(deps, input, locale) {
      const { contributionId, decisionId } = await settleProposal(deps, input);
      if (decisionId === null) return caseAt(list, locale, contributionId, { done: "differed" });
      return caseAt(list, locale, contributionId, { done: "agreed", decision: decisionId });
    },
  })(state, form);
}

/** Takes back what one has proposed. */
export async function dropProposal(list: string, state: FormState, form: FormData): Promise<FormState> {
  return defineAction({
    schema: takeBackProposalSchema,
    async run(deps, input, locale) {
      const { contributionId } = await takeBackProposal(deps, input);
      return caseAt(list, locale, contributionId, { done: "takenBack" });
    },
  })(state, form);
}
