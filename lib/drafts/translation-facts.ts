import { DomainError } from "@/lib/kernel/errors";
import type { MarkVersion } from "./schema";

type Given = Pick<MarkVersion, "translationMark" | "translationEngine" | "translatedBy">;

/**
 * What is kept of how a version was translated; nothing for an original. Refuses, beside its field, a translation by a
 * program that is not named.
 */
export function translationFacts(
  translationOfId: string | null,
  { translationMark, translationEngine, translatedBy }: Given,
) {
  if (translationOfId === null) return { translationMark: null, translationEngine: null, translatedBy: null };
  if (translationMark === "machine" && translationEngine === null) {
    throw new DomainError("invalid", "drafts.errors.engineMissing", {
      fields: { translationEngine: { key: "drafts.errors.engineMissing" } },
    });
  }
  return { translationMark, translationEngine, translatedBy };
}
