import type { Figures } from "@/lib/transparency/figures";
import { type Outcome, outcomes } from "@/lib/transparency/schema";

const length = 640;

/**
 * What became of all contributions, as one bar; each outcome has its own stroke, so that it reads without colour.
 * `label` says the same in words. Drawn by attributes: the page's security policy allows no inline styles.
 */
export function OutcomeBar({ counts, label }: { counts: Figures["outcomes"]; label: string }) {
  const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  let start = 0;
  const parts = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => {
      const from = start;
      start += (counts[outcome] / total) * length;
      return { outcome, from, to: start };
    });
  return (
    <svg className="outcome-bar" viewBox={`0 0 ${length} 12`} role="img" aria-label={label} preserveAspectRatio="none">
      {parts.map(({ outcome, from, to }) => (
        <line key={outcome} className={outcome} x1={rounded(from)} x2={rounded(Math.max(from, to - 2))} y1="6" y2="6" />
      ))}
    </svg>
  );
}

/** The stroke of an outcome, beside its name. */
export function OutcomeKey({ outcome }: { outcome: Outcome }) {
  return (
    <svg className="outcome-bar key" viewBox="0 0 24 12" aria-hidden="true">
      <line className={outcome} x1="0" x2="24" y1="6" y2="6" />
    </svg>
  );
}

/** How large one figure is beside the largest of its column; the figure itself stands next to it. */
export function FigureBar({ value, most }: { value: number; most: number }) {
  const end = most === 0 ? 0 : (value / most) * 100;
  return (
    <svg className="figure-bar" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none">
      <rect width={rounded(end)} height="8" />
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
