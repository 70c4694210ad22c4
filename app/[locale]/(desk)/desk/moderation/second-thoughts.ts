"use server";

import { settleProposalSchema, takeBackProposalSchema, undoDecisionSchema } from "@/lib/moderation/schema";
import { settleProposal } from "@/lib/moderation/settle-proposal";
import { takeBackProposal } from "@/lib/moderation/take-back-proposal";
import { undoDecision } from "@/lib/moderation/undo-decision";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const undo = defineAction({
  schema: undoDecisionSchema,
  async run(deps, input, locale) {
    const { id } = await undoDecision(deps, input);
    return { redirectTo: `/${locale}/desk/moderation/${id}?done=undone#case` };
  },
});

/** Takes a decision back, and leads to the item again. */
export async function takeBack(state: FormState, form: FormData): Promise<FormState> {
  return undo(state, form);
}

const settle = defineAction({
  schema: settleProposalSchema,
  async run(deps, input, locale) {
    const { contributionId, decisionId } = await settleProposal(deps, input);
    const done = decisionId === null ? "differed" : `agreed&decision=${decisionId}`;
    return { redirectTo: `/${locale}/desk/moderation/${contributionId}?done=${done}#case` };
  },
});

/** The second pair of eyes agrees or differs. */
export async function answerProposal(state: FormState, form: FormData): Promise<FormState> {
  return settle(state, form);
}

const takingBack = defineAction({
  schema: takeBackProposalSchema,
  async run(deps, input, locale) {
    const { contributionId } = await takeBackProposal(deps, input);
    return { redirectTo: `/${locale}/desk/moderation/${contributionId}?done=takenBack#case` };
  },
});

/** Takes back what one has proposed. */
export async function dropProposal(state: FormState, form: FormData): Promise<FormState> {
  return takingBack(state, form);
}
