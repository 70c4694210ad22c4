import { defineLifecycle } from "@/lib/kernel/lifecycle";

export type TermStatusName = "draft" | "published";

/**
 * draft: those who keep the glossary work on it, and nobody else knows of it.
 * published: it stands in the glossary, and texts that use it explain it. It can be taken back and published again.
 */
export const termLifecycle = defineLifecycle<TermStatusName, "publish" | "takeBack">({
  publish: { draft: "published" },
  takeBack: { published: "draft" },
});
