import type { Policy } from "@/lib/kernel/authorise";

/** The list of reasons is one for the platform: administrators keep it. */
const edit: Policy = (actor) => actor.administrator;

export const reasonPolicy = { edit };
