import type { Composer } from "@/lib/contributions/composer-query";
import type { StartingFields } from "./composed-fields";
import type { Written } from "./use-written";

/** What every part of the composer's form is given. */
export type ComposerPart = {
  composer: Composer;
  start: StartingFields;
  /** Sentences beside fields, by name. */
  refusals: Record<string, string>;
  written: Written;
};
