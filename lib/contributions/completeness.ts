import { DomainError, type FieldRefusal } from "@/lib/kernel/errors";
import { countWords } from "@/lib/text/words";

/** What a comment must be before it may be submitted, beyond what a draft must be. */
export type SubmittedContent = {
  stance: string | null;
  language: string;
  bodyText: string;
  proposedText: string | null;
};

/** What the round asks of it: most words of the reasons, languages (empty: any). */
export type RoundLimits = { maxWords: number | null; languages: readonly string[] };

/** What is still missing or too much, by field; nothing when the comment may be submitted. */
export function findGaps(content: SubmittedContent, limits: RoundLimits): Record<string, FieldRefusal> {
  const gaps: Record<string, FieldRefusal> = {};
  const words = countWords(content.bodyText, content.language);
  if (words === 0) gaps.body = { key: "contributions.errors.bodyMissing" };
  else if (limits.maxWords !== null && words > limits.maxWords) {
    gaps.body = { key: "contributions.errors.tooManyWords", values: { words, max: limits.maxWords } };
  }
  if ((content.stance === "change" || content.stance === "add") && content.proposedText === null) {
    gaps.proposedText = { key: "contributions.errors.proposalUnchanged" };
  }
  if (limits.languages.length > 0 && !limits.languages.includes(content.language)) {
    gaps.language = { key: "contributions.errors.languageNotAccepted" };
  }
  return gaps;
}

/** Refuses a comment that is not finished, with a sentence beside each field. */
export function refuseGaps(gaps: Record<string, FieldRefusal>): void {
  if (Object.keys(gaps).length === 0) return;
  throw new DomainError("invalid", "contributions.errors.notComplete", { fields: gaps });
}
