import type { Policy } from "@/lib/kernel/authorise";

const read: Policy = (actor) => actor.administrator;

/** Who may read what everybody did and looked at: administrators. Nobody may change it. */
export const auditPolicy = { read };
