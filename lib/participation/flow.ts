import type { AnswerState } from "@/lib/dispositions/schema";
import type { Outcome } from "@/lib/transparency/schema";

/** A part of a stage: where it begins and how long it is, in thousandths of everything received. */
export type FlowPart<Key> = { key: Key; count: number; at: number; length: number };

/**
 * From received to answered, as bars on one scale: what became of everything received, and under what was published,
 * what it was answered. The totals are those of the transparency figures, in which nothing is withheld.
 */
export type Flow = {
  width: number;
  received: number;
  outcomes: FlowPart<Outcome>[];
  /** How many are published, and so may be answered. */
  published: number;
  /** `pending` is what was not answered yet. */
  answers: FlowPart<AnswerState | "pending">[];
};

/** The width of the whole. */
const flowWidth = 1000;

/** In this order, so that what is published stands at the beginning and its answers right below. */
const outcomeOrder = ["published", "published_redacted", "hidden", "confidential", "refused", "withdrawn"] as const;

/**
 * Puts the figures of a consultation on one scale; null where nothing was received.
 *
 * @param answers how many of what is published now were answered, by the answer
 */
export function flowOf(
  outcomes: Readonly<Record<Outcome, number>>,
  answers: readonly { state: AnswerState; count: number }[],
): Flow | null {
  const received = outcomeOrder.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  if (received === 0) return null;
  const published = outcomes.published + outcomes.published_redacted;
  const given = answers.filter(({ count }) => count > 0);
  // Something may be answered between the two counts: nothing is ever fewer than none.
  const waiting = Math.max(
    0,
    given.reduce((rest, { count }) => rest - count, published),
  );
  return {
    ...{ width: flowWidth, received, published },
    outcomes: inLine(
      outcomeOrder.map((key) => ({ key, count: outcomes[key] })),
      received,
    ),
    answers: inLine(
      [...given.map(({ state, count }) => ({ key: state, count })), { key: "pending", count: waiting }],
      received,
    ),
  };
}

function inLine<Key>(parts: readonly { key: Key; count: number }[], whole: number): FlowPart<Key>[] {
  let before = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => {
      const at = Math.round((before / whole) * flowWidth);
      before += count;
      return { key, count, at, length: Math.round((before / whole) * flowWidth) - at };
    });
}
