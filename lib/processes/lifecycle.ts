import { defineLifecycle } from "@/lib/kernel/lifecycle";

type ProcessState = "draft" | "published";

/**
 * draft: only those who hold an office in the process, and administrators, know of it.
 * published: everybody can read it; it stays public from then on.
 */
export const processLifecycle = defineLifecycle<ProcessState, "publish">({
  publish: { draft: "published" },
});
