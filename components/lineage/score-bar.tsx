import type { ReactNode } from "react";

/** How alike two sides are, as a quiet bar beside its number. `score` is 0 to 1. */
export function ScoreBar({ score, children }: { score: number; children: ReactNode }) {
  return (
    <span className="score quiet">
      <svg viewBox="0 0 40 4" aria-hidden="true">
        <rect className="ground" width="40" height="4" rx="2" />
        <rect width={Math.round(score * 40)} height="4" rx="2" />
      </svg>
      {children}
    </span>
  );
}
