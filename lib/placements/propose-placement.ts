import type { Step } from "./lineage-step";
import { type MeasuredProposal, measureProposal, type ProposedWords } from "./measure-proposal";

/** The later version, by its paragraphs in their order. */
export type LaterText = {
  language: string;
  paragraphs: readonly { id: string; text: string }[];
  /** Places in the list, by id. */
  places: ReadonlyMap<string, number>;
  /** Paragraphs that no earlier one lives on in. */
  isNew: ReadonlySet<string>;
};

export type PlacementProposal = Step & { measured: MeasuredProposal | null };

/** How far from its paragraph an added one is looked for: the subparagraphs of that one may stand between. */
const farthestAddition = 12;

/**
 * Where a comment stands in the later version, and what became of its words. A comment that asked for a new paragraph
 * also stands on the new one in which most of its words are found, on the side that it named.
 *
 * @param base the paragraph it was made on, and the language of that text; of words in another language than the
 * later text nothing is said.
 */
export function proposePlacement(
  words: ProposedWords,
  base: { text: string; language: string },
  step: Step,
  later: LaterText,
): PlacementProposal {
  if (base.language !== later.language) return { ...step, measured: null };
  const textsOf = (ids: readonly string[]) => ids.map((id) => later.paragraphs[later.places.get(id) ?? -1]?.text ?? "");
  const best = { to: step.to, measured: measureProposal(words, base.text, textsOf(step.to), later.language) };
  for (const added of additionsNear(words, step.to, later)) {
    const to = [...step.to, added].sort((a, b) => (later.places.get(a) ?? 0) - (later.places.get(b) ?? 0));
    const measured = measureProposal(words, base.text, textsOf(to), later.language);
    if (measured !== null && measured.measure > (best.measured?.measure ?? 0)) {
      best.to = to;
      best.measured = measured;
    }
  }
  return { ...step, ...best };
}

function additionsNear(words: ProposedWords, to: readonly string[], later: LaterText): string[] {
  if (words.stance !== "add" || words.addPosition === null) return [];
  const places = to.flatMap((id) => later.places.get(id) ?? []);
  if (places.length === 0) return [];
  const [from, until] =
    words.addPosition === "before"
      ? [Math.min(...places) - farthestAddition, Math.min(...places)]
      : [Math.max(...places) + 1, Math.max(...places) + 1 + farthestAddition];
  return later.paragraphs
    .slice(Math.max(0, from), until)
    .flatMap(({ id }) => (later.isNew.has(id) && !to.includes(id) ? [id] : []));
}
