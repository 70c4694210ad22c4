import type { ObjectionRule } from "./schema";

/** An objection as it is shown. */
export type ShownObjection = {
  objector: string;
  /** Null where none was given, or the rules do not show it. */
  reason: string | null;
};

/** What the rules of a process let others than its organisers know of objections. */
export function shownObjections(rule: ObjectionRule, objections: readonly ShownObjection[]): ShownObjection[] {
  if (rule === "hidden") return [];
  return objections.map(({ objector, reason }) => ({ objector, reason: rule === "objector" ? null : reason }));
}
