/** A row of the confirmed alignment, as far as placing goes. */
export type AlignedRow = {
  kind: "identical" | "edited" | "moved" | "split" | "merged" | "new" | "gone";
  before: string[];
  after: string[];
  score: number;
  moved: boolean;
};

/** Where one paragraph went from one version to the next. */
export type Step = { state: "placed" | "moved" | "orphaned"; to: string[]; score: number };

/**
 * Where each paragraph of the version before went, by its id: placed where the same paragraph lives on in its place,
 * moved where its place is another or it lives on in paragraphs that were split or joined, orphaned where it is gone.
 */
export function stepsOf(rows: readonly AlignedRow[]): Map<string, Step> {
  const steps = new Map<string, Step>();
  for (const { kind, before, after, score, moved } of rows) {
    const stays = (kind === "identical" || kind === "edited") && !moved;
    const state = after.length === 0 ? "orphaned" : stays ? "placed" : "moved";
    for (const id of before) steps.set(id, { state, to: after, score });
  }
  return steps;
}

/** What is known of a comment that was placed on paragraphs of the version before already. */
export type PlacedBefore = Pick<Step, "state" | "to" | "score">;

/**
 * The next step of a comment that stands on these paragraphs: it is orphaned when none lives on, placed only when it
 * never moved, and as sure as its least sure step.
 */
export function stepOn(placed: PlacedBefore, steps: ReadonlyMap<string, Step>): Step {
  const found = placed.to.flatMap((id) => steps.get(id) ?? []);
  const to = [...new Set(found.flatMap((step) => step.to))];
  const score = Math.min(placed.score, ...found.map((step) => step.score));
  if (to.length === 0) return { state: "orphaned", to, score };
  const moved = placed.state !== "placed" || found.some(({ state }) => state === "moved");
  return { state: moved ? "moved" : "placed", to, score };
}
