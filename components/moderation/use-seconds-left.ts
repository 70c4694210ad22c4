"use client";

import { useEffect, useState } from "react";

/** Above this many seconds the figure changes in steps only: a clock that runs is a hurry. */
const calmAbove = 10;

/**
 * How many of the given seconds are left, in steps of ten until the last ten; null until scripts run. Counted from when
 * the page appeared, so that the clock of the reader's machine plays no part.
 */
export function useSecondsLeft(given: number): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const end = performance.now() + given * 1_000;
    const tick = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1_000)));
    tick();
    const timer = window.setInterval(tick, 1_000);
    return () => window.clearInterval(timer);
  }, [given]);
  return left === null || left <= calmAbove ? left : Math.ceil(left / calmAbove) * calmAbove;
}
