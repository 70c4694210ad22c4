import type { ProposedWords } from "./measure-proposal";

/** What is read of a contribution to know which words it proposes. */
export const wordsColumns = {
  stance: true,
  addPosition: true,
  proposedText: true,
  fallbackText: true,
  termFrom: true,
  termTo: true,
  targets: { select: { paragraphId: true, quote: true, quoteStart: true } },
} as const;

type Target = { paragraphId: string; quote: string | null; quoteStart: number | null };
export type ProposingComment = Omit<ProposedWords, "quote"> & { targets: Target[] };

/** What a comment proposes for one of its paragraphs. */
export function proposedWords(contribution: ProposingComment, paragraphId: string): ProposedWords {
  return { ...contribution, quote: quoteOf(contribution.targets.find((one) => one.paragraphId === paragraphId)) };
}

/** The exact words a target is about; null for the whole paragraph. */
export function quoteOf(
  target: { quote: string | null; quoteStart: number | null } | undefined,
): ProposedWords["quote"] {
  if (target === undefined || target.quote === null || target.quoteStart === null) return null;
  return { start: target.quoteStart, text: target.quote };
}
