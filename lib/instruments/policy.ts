import type { Policy } from "@/lib/kernel/authorise";

/** The library is the platform's: administrators keep it, and the organisers whose texts cite it. */
const edit: Policy = (actor) => actor.administrator || actor.offices.some(({ role }) => role === "organiser");

export const instrumentPolicy = { edit };
