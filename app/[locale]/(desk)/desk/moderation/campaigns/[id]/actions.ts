"use server";

import { chooseRepresentative } from "@/lib/campaigns/choose-representative";
import { decideCampaign } from "@/lib/campaigns/decide-campaign";
import { inviteSenders } from "@/lib/campaigns/invite-senders";
import { decideCampaignSchema, inviteSendersSchema, memberSchema } from "@/lib/campaigns/schema";
import { takeOutMember } from "@/lib/campaigns/take-out-member";
import { defineAction } from "@/lib/web/define-action";
import type { FormState } from "@/lib/web/form-state";

const page = (locale: string, id: string, done: string) => ({
  redirectTo: `/${locale}/desk/moderation/campaigns/${id}?done=${done}`,
});

const decide = defineAction({
  schema: decideCampaignSchema,
  async run(deps, input, locale) {
    await decideCampaign(deps, input);
    return page(locale, input.campaignId, "started");
  },
});

export async function decideForAll(state: FormState, form: FormData): Promise<FormState> {
  return decide(state, form);
}

const takeOut = defineAction({
  schema: memberSchema,
  async run(deps, input, locale) {
    await takeOutMember(deps, input);
    return page(locale, input.campaignId, "takenOut");
  },
});

export async function takeMemberOut(state: FormState, form: FormData): Promise<FormState> {
  return takeOut(state, form);
}

const choose = defineAction({
  schema: memberSchema,
  async run(deps, input, locale) {
    await chooseRepresentative(deps, input);
    return page(locale, input.campaignId, "chosen");
  },
});

export async function chooseMember(state: FormState, form: FormData): Promise<FormState> {
  return choose(state, form);
}

const ask = defineAction({
  schema: inviteSendersSchema,
  async run(deps, input, locale) {
    await inviteSenders(deps, input);
    return page(locale, input.campaignId, "asked");
  },
});

export async function askToJoin(state: FormState, form: FormData): Promise<FormState> {
  return ask(state, form);
}
