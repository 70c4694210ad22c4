import { defineLifecycle } from "@/lib/kernel/lifecycle";

type VersionState = "draft" | "published" | "superseded" | "final";
type VersionEvent = "publish" | "supersede" | "adopt";

/**
 * draft: being written; only the team of its process knows of it, and everything in it may still change.
 * published: public and frozen, word by word.
 * superseded: as published, but a later version has taken its place; it stays readable at its address.
 * final: the text that was adopted.
 */
export const versionLifecycle = defineLifecycle<VersionState, VersionEvent>({
  publish: { draft: "published" },
  supersede: { published: "superseded" },
  adopt: { published: "final" },
});
