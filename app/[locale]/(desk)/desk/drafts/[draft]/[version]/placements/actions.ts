"use server";

import { z } from "zod";
import { confirmCertain } from "@/lib/placements/confirm-certain";
import { confirmPlacement } from "@/lib/placements/confirm-placement";
import { correctPlacement } from "@/lib/placements/correct-placement";
import { placementAddress } from "@/lib/placements/queries";
import {
  confirmCertainSchema,
  confirmPlacementSchema,
  correctPlacementSchema,
  placementParts,
} from "@/lib/placements/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const confirm = defineAction({
  schema: confirmPlacementSchema.extend({ show: z.enum(placementParts), cursor: z.string().max(500).default("") }),
  async run(deps, { show, cursor, ...input }, locale) {
    const address = await placementAddress(deps.actor, input.placementId);
    await confirmPlacement(deps, input);
    const query = new URLSearchParams({ show, done: "confirmed", ...(cursor === "" ? {} : { cursor }) });
    return { redirectTo: `/${locale}${address}?${query}` };
  },
});

export async function confirmOne(state: FormState, form: FormData): Promise<FormState> {
  return confirm(state, form);
}

const confirmAll = defineAction({
  schema: confirmCertainSchema.extend({ draftId: z.uuid() }),
  async run(deps, { draftId, ...input }, locale) {
    const count = await confirmCertain(deps, input);
    return { redirectTo: `/${locale}/desk/drafts/${draftId}/${input.versionId}/placements?done=certain-${count}` };
  },
});

export async function confirmAllCertain(state: FormState, form: FormData): Promise<FormState> {
  return confirmAll(state, form);
}

const correct = defineAction({
  schema: correctPlacementSchema,
  async run(deps, input, locale) {
    const address = await placementAddress(deps.actor, input.placementId);
    await correctPlacement(deps, input);
    return { redirectTo: `/${locale}${address}?done=corrected` };
  },
});

export async function saveCorrection(state: FormState, form: FormData): Promise<FormState> {
  return correct(state, form);
}
