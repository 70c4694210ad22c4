import type { FormAction } from "@/components/editor/use-kept-form";

/** What can be done with a template and its parts. */
export type BuilderActions = Record<
  "saveTemplate" | "placePart" | "takePartOut" | "doublePart" | "askThis" | "dropTemplate" | "beginTemplate",
  FormAction
>;
