"use server";

import { z } from "zod";
import { acceptFallback } from "@/lib/amendments/accept-fallback";
import { acceptProposal } from "@/lib/amendments/accept-proposal";
import { editProposal } from "@/lib/amendments/edit-proposal";
import { rejectProposal } from "@/lib/amendments/reject-proposal";
import {
  acceptFallbackSchema,
  acceptProposalSchema,
  editProposalSchema,
  rejectProposalSchema,
  undoWorkSchema,
} from "@/lib/amendments/schema";
import { undoWork } from "@/lib/amendments/undo-work";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

/** Where the page is, for the way back after an act. */
const place = { draftId: z.uuid(), anchor: z.string().regex(/^[a-z0-9-]{1,80}$/i) };
type Place = { draftId: string; anchor: string; versionId: string };

const backTo = ({ draftId, versionId, anchor }: Place, locale: string, done: string) => ({
  redirectTo: `/${locale}/desk/drafts/${draftId}/${versionId}/work/${anchor}?done=${done}`,
});

const accept = defineAction({
  schema: acceptProposalSchema.extend(place),
  async run(deps, { draftId, anchor, ...input }, locale) {
    await acceptProposal(deps, input);
    return backTo({ draftId, anchor, ...input }, locale, "accepted");
  },
});

export async function takeOver(state: FormState, form: FormData): Promise<FormState> {
  return accept(state, form);
}

const fallback = defineAction({
  schema: acceptFallbackSchema.extend(place),
  async run(deps, { draftId, anchor, ...input }, locale) {
    await acceptFallback(deps, input);
    return backTo({ draftId, anchor, ...input }, locale, "accepted");
  },
});

export async function takeOverFallback(state: FormState, form: FormData): Promise<FormState> {
  return fallback(state, form);
}

const edit = defineAction({
  schema: editProposalSchema.extend(place),
  async run(deps, { draftId, anchor, ...input }, locale) {
    await editProposal(deps, input);
    return backTo({ draftId, anchor, ...input }, locale, "edited");
  },
});

export async function takeOverEdited(state: FormState, form: FormData): Promise<FormState> {
  return edit(state, form);
}

const reject = defineAction({
  schema: rejectProposalSchema.extend(place),
  async run(deps, { draftId, anchor, ...input }, locale) {
    await rejectProposal(deps, input);
    return backTo({ draftId, anchor, ...input }, locale, "rejected");
  },
});

export async function turnDown(state: FormState, form: FormData): Promise<FormState> {
  return reject(state, form);
}

const undo = defineAction({
  schema: undoWorkSchema.extend(place),
  async run(deps, { draftId, anchor, ...input }, locale) {
    await undoWork(deps, input);
    return backTo({ draftId, anchor, ...input }, locale, "undone");
  },
});

export async function takeBack(state: FormState, form: FormData): Promise<FormState> {
  return undo(state, form);
}
