import type { Policy } from "@/lib/kernel/authorise";

/** Whoever hid something does not look at it again. Whether they may decide on it at all is asked of moderation. */
const review: Policy<{ hiddenById: string }> = (actor, { hiddenById }) => actor.personId !== hiddenById;

export const reportPolicy = { review };
