import { defineLifecycle } from "@/lib/kernel/lifecycle";

/**
 * standing: shown beside the text at its place.
 * withdrawn: no longer shown; that it stood there, from when to when, is kept.
 */
export const annotationLifecycle = defineLifecycle<"standing" | "withdrawn", "withdraw">({
  withdraw: { standing: "withdrawn" },
});
