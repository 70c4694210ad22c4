"use client";

import { useCallback, useState } from "react";

/** Words by part, and of the whole, as people count them; each part tells its own when typing rests. */
export function useWords(start: Readonly<Record<string, number>>) {
  const [words, setWords] = useState(start);
  const onWords = useCallback((key: string, count: number) => {
    setWords((before) => (before[key] === count ? before : { ...before, [key]: count }));
  }, []);
  return { words, onWords, whole: Object.values(words).reduce((sum, count) => sum + count, 0) };
}
