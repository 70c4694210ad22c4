"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { TermOccurrences } from "@/lib/contributions/term-occurrences";

const askAfterMs = 400;

/** Where a term stands in a text, asked of the server when typing pauses; null until it is known. */
export function useTermPlaces(versionId: string, first: string, known: TermOccurrences | null) {
  const [places, setPlaces] = useState(known);
  const asked = useRef(first);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const onInput = useCallback(
    (typed: string) => {
      const term = typed.replace(/\s+/g, " ").trim();
      asked.current = term;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(async () => {
        const found = term === "" ? null : await ask(versionId, term);
        // An answer to what was typed earlier may come later.
        if (asked.current === term) setPlaces(found);
      }, askAfterMs);
    },
    [versionId],
  );
  return { places, onInput };
}

async function ask(versionId: string, term: string): Promise<TermOccurrences | null> {
  try {
    const response = await fetch(`/api/drafts/occurrences?${new URLSearchParams({ version: versionId, term })}`);
    if (!response.ok) return null;
    const answer: unknown = await response.json();
    return isOccurrences(answer) ? answer : null;
  } catch {
    // Without a connection nothing is counted; submitting counts again.
    return null;
  }
}

function isOccurrences(value: unknown): value is TermOccurrences {
  return (
    typeof value === "object" &&
    value !== null &&
    "open" in value &&
    typeof value.open === "number" &&
    "agreed" in value &&
    typeof value.agreed === "number" &&
    "places" in value &&
    Array.isArray(value.places)
  );
}
