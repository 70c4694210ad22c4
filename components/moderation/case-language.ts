import type { ModerationCase } from "@/lib/moderation/case-query";

/** The language of the words it is about; its own where it is on no text. */
export function languageOfText({ text, language }: Pick<ModerationCase, "text" | "language">): string {
  return text?.language ?? language;
}
