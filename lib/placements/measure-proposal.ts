import { replaceTerm } from "@/lib/text/exact-change";
import { withoutWords } from "@/lib/text/without-words";
import { adoptionOf, type ComputedAdoption } from "./adoption";

/** What a comment proposes, as far as its words matter. */
export type ProposedWords = {
  stance: "keep" | "change" | "delete" | "add" | null;
  addPosition: "before" | "after" | null;
  proposedText: string | null;
  /** What it asks for instead, should the first not prevail; null when nothing, or nothing in words. */
  fallbackText: string | null;
  termFrom: string | null;
  termTo: string | null;
  /** The exact words it is about; null for the whole paragraph. */
  quote: { start: number; text: string } | null;
};

export type MeasuredProposal = ComputedAdoption & {
  /** The wording that was measured, and what stands there now: what a redline between the two is made of. */
  proposed: string;
  current: string;
};

/**
 * Each whole wording of a paragraph that the comment would be content with, the one it prefers first. A paragraph to
 * be added stands on a line of its own beside the one that the comment is about.
 */
export function wordingsOf(words: ProposedWords, base: string): string[] {
  const { stance, proposedText, fallbackText, termFrom, termTo, addPosition, quote } = words;
  const wordings: string[] = [];
  if (termFrom !== null && termTo !== null) wordings.push(replaceTerm(base, termFrom, termTo).text);
  else if (stance === "delete") wordings.push(quote === null ? "" : (withoutWords(base, quote) ?? base));
  else if (stance !== "keep" && proposedText !== null) {
    if (stance === "add" && addPosition !== null) {
      wordings.push(addPosition === "before" ? `${proposedText}\n${base}` : `${base}\n${proposedText}`);
    } else wordings.push(proposedText);
  }
  if (fallbackText !== null) wordings.push(fallbackText);
  return wordings;
}

/**
 * What became of the words a comment proposed for a paragraph, or null when it proposed none: of the wordings it would
 * be content with, the one that came off best.
 *
 * @param base the paragraph it was made on.
 * @param current the paragraphs in which that lives on; none when it is gone.
 * @param language BCP 47 tag of both texts.
 */
export function measureProposal(
  words: ProposedWords,
  base: string,
  current: readonly string[],
  language: string,
): MeasuredProposal | null {
  let best: MeasuredProposal | null = null;
  for (const proposed of wordingsOf(words, base)) {
    const now = current.join("\n");
    const computed = adoptionOf({ base, proposed, current: now, language });
    if (computed === null) continue;
    // Words that went because their whole paragraph did were not adopted, unless just that was asked for.
    const went = current.length === 0 && proposed !== "";
    const measured = { ...(went ? notAdopted : computed), proposed, current: now };
    if (best === null || rank(measured) > rank(best)) best = measured;
  }
  return best;
}

const notAdopted: ComputedAdoption = { outcome: "not_adopted", measure: 0 };

function rank({ outcome, measure }: ComputedAdoption): number {
  return outcome === "verbatim" ? 101 : measure;
}
