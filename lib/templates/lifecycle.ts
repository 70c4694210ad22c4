import { defineLifecycle } from "@/lib/kernel/lifecycle";

type TemplateStateName = "draft" | "current" | "replaced";
type TemplateEvent = "make_current" | "replace";

/**
 * draft: only the team of the process sees it.
 * current: what the round asks now; everybody may read it and answers are written to it.
 * replaced: a later version is current; answers that were submitted to this one keep it.
 */
export const templateLifecycle = defineLifecycle<TemplateStateName, TemplateEvent>({
  make_current: { draft: "current" },
  replace: { current: "replaced" },
});
