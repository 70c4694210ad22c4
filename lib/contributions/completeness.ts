import { DomainError, type FieldRefusal } from "@/lib/kernel/errors";
import { countWords } from "@/lib/text/words";

/** What a comment must be before it may be submitted, beyond what a draft must be. */
export type SubmittedContent = {
  stance: string | null;
  language: string;
  bodyText: string;
  proposedText: string | null;
  changeNote: string | null;
  fallbackStance: string | null;
  fallbackText: string | null;
  termFrom: string | null;
  termTo: string | null;
  /** Its paragraphs, with the exact words it is about in one of them. */
  targets: readonly { quote: string | null }[];
  /** At how many places of the text the term stands that may be rewritten; null where it replaces none. */
  openPlaces: number | null;
};

/** What the round asks of it: most words of the reasons, languages (empty: any). */
export type RoundLimits = { maxWords: number | null; languages: readonly string[] };

/** What is still missing or too much, by field; nothing when the comment may be submitted. */
export function findGaps(content: SubmittedContent, limits: RoundLimits): Record<string, FieldRefusal> {
  const gaps: Record<string, FieldRefusal> = {
    ...wordingGaps(content),
    ...fallbackGaps(content),
    ...termGaps(content),
  };
  const words = countWords(content.bodyText, content.language);
  if (words === 0) gaps.body = { key: "contributions.errors.bodyMissing" };
  else if (limits.maxWords !== null && words > limits.maxWords) {
    gaps.body = { key: "contributions.errors.tooManyWords", values: { words, max: limits.maxWords } };
  }
  if (limits.languages.length > 0 && !limits.languages.includes(content.language)) {
    gaps.language = { key: "contributions.errors.languageNotAccepted" };
  }
  return gaps;
}

/** A change, and an addition, need exact words or a sentence that says what is asked for. */
function wordingGaps(content: SubmittedContent): Record<string, FieldRefusal> {
  const { stance, targets } = content;
  const isSaid = content.proposedText !== null || content.changeNote !== null || content.termFrom !== null;
  if (isSaid) return {};
  if (stance === "add") return { newParagraph: { key: "contributions.errors.newParagraphMissing" } };
  if (stance !== "change") return {};
  if (targets.length !== 1) return { changeNote: { key: "contributions.errors.changeNoteMissing" } };
  return targets[0]?.quote === null
    ? { proposedText: { key: "contributions.errors.proposalUnchanged" } }
    : { replacement: { key: "contributions.errors.replacementMissing" } };
}

function fallbackGaps(content: SubmittedContent): Record<string, FieldRefusal> {
  if (content.fallbackStance !== "change") return {};
  if (content.fallbackText === null) return { fallbackText: { key: "contributions.errors.fallbackMissing" } };
  return content.fallbackText === content.proposedText
    ? { fallbackText: { key: "contributions.errors.fallbackSame" } }
    : {};
}

function termGaps({ termFrom, termTo, openPlaces }: SubmittedContent): Record<string, FieldRefusal> {
  if (termFrom === null) return {};
  if (termTo === null || termTo === "") return { termTo: { key: "contributions.errors.termToMissing" } };
  if (termTo === termFrom) return { termTo: { key: "contributions.errors.termSame" } };
  return openPlaces === 0 ? { termFrom: { key: "contributions.errors.termNowhere", values: { term: termFrom } } } : {};
}

/** Refuses a comment that is not finished, with a sentence beside each field. */
export function refuseGaps(gaps: Record<string, FieldRefusal>): void {
  if (Object.keys(gaps).length === 0) return;
  throw new DomainError("invalid", "contributions.errors.notComplete", { fields: gaps });
}
