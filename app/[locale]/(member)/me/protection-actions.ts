"use server";

import { chooseProtection } from "@/lib/protection/choose-protection";
import { readOwnProtection } from "@/lib/protection/queries";
import { chooseProtectionSchema } from "@/lib/protection/schema";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const choose = defineAction({
  schema: chooseProtectionSchema,
  async run(deps, input, locale) {
    await chooseProtection(deps, input);
    const { kind, id } = await readOwnProtection(deps.actor, input.id);
    const room = kind === "input" ? "inputs" : "contributions";
    return { redirectTo: `/${locale}/me/${room}/${id}/protection?done=saved` };
  },
});

export async function protect(state: FormState, form: FormData): Promise<FormState> {
  return choose(state, form);
}
