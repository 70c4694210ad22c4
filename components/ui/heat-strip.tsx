import type { MarkedStance } from "@/components/ui/stance-mark";

export type HeatSegment = { stance: MarkedStance; count: number };

const length = 104;

/**
 * How the voices on a paragraph divide, as one strip; each stance has its own stroke, so that it
 * reads without colour. `label` says the same in words. Drawn by attributes: the page's security
 * policy allows no inline styles.
 */
export function HeatStrip({ segments, label }: { segments: readonly HeatSegment[]; label: string }) {
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  let start = 0;
  const parts = segments
    .filter((segment) => segment.count > 0)
    .map((segment) => {
      const from = start;
      start += (segment.count / total) * length;
      return { stance: segment.stance, from, to: start };
    });
  return (
    <svg className="heat" viewBox={`0 0 ${length} 8`} role="img" aria-label={label} preserveAspectRatio="none">
      <rect className="ground" width={length} height="8" />
      {parts.map((part) => (
        <line
          key={part.stance}
          className={part.stance}
          x1={rounded(part.from)}
          x2={rounded(Math.max(part.from, part.to - 1.5))}
          y1="4"
          y2="4"
        />
      ))}
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
