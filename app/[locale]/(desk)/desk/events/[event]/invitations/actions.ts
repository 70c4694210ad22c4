"use server";

import { inviteToEventSchema, withdrawEventInvitationSchema } from "@/lib/events/invitation-schema";
import { inviteToEvent } from "@/lib/events/invite-to-event";
import { withdrawEventInvitation } from "@/lib/events/withdraw-event-invitation";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const back = (locale: string, eventId: string, done: "saved" | "removed") => ({
  redirectTo: `/${locale}/desk/events/${eventId}/invitations?done=${done}`,
});

const addition = defineAction({
  schema: inviteToEventSchema,
  async run(deps, input, locale) {
    await inviteToEvent(deps, input);
    return back(locale, input.eventId, "saved");
  },
});

/** Puts organisations and addresses on the list of the invited. */
export async function invite(state: FormState, form: FormData): Promise<FormState> {
  return addition(state, form);
}

const withdrawal = defineAction({
  schema: withdrawEventInvitationSchema,
  async run(deps, input, locale) {
    return back(locale, (await withdrawEventInvitation(deps, input)).eventId, "removed");
  },
});

/** Takes somebody off that list. */
export async function uninvite(state: FormState, form: FormData): Promise<FormState> {
  return withdrawal(state, form);
}
