import { defineLifecycle } from "@/lib/kernel/lifecycle";

export type ImportStateName = "proposed" | "confirmed" | "discarded";

/**
 * A document that somebody brings in stands beside their draft as proposed, and changes nothing, until they confirm what goes where; or
 * they discard it, or bring in another one instead. What was decided stays: the text is undone in the history of the input.
 */
export const importLifecycle = defineLifecycle<ImportStateName, "confirm" | "discard">(
  { confirm: { proposed: "confirmed" }, discard: { proposed: "discarded" } },
  "imports.errors.decidedAlready",
);

/** How the log of transitions names an import. */
export function recordOf(importId: string) {
  return { subject: "import" as const, subjectId: importId, field: "state" };
}
