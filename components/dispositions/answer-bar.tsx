import type { DispositionStateName } from "@/lib/dispositions/schema";

type Segment = { state: DispositionStateName; count: number };

const length = 640;

/**
 * How the answers divide, as one bar; `label` says the same in words, and the table below it in numbers. Drawn by
 * attributes: the page's security policy allows no inline styles.
 */
export function AnswerBar({ segments, label }: { segments: readonly Segment[]; label: string }) {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  let start = 0;
  const parts = segments
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => {
      const from = start;
      start += (count / total) * length;
      return { state, from, to: start };
    });
  return (
    <svg className="answer-bar" viewBox={`0 0 ${length} 12`} role="img" aria-label={label} preserveAspectRatio="none">
      {parts.map(({ state, from, to }) => (
        <line key={state} className={state} x1={rounded(from)} x2={rounded(Math.max(from, to - 2))} y1="6" y2="6" />
      ))}
    </svg>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
