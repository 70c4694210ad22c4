import type { Policy } from "@/lib/kernel/authorise";

/** A calendar is its person's alone: nobody else reads its address or renews it. */
const own: Policy<{ personId: string }> = (actor, { personId }) => actor.personId === personId;

export const calendarPolicy = { readAddress: own, renew: own };
