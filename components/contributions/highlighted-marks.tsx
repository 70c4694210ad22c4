"use client";

import { useEffect } from "react";
import { findQuote } from "@/lib/text/quoted-words";
import { rangeOf } from "./quote-highlight";

export type MarkedWords = { /** Id of the control they are written in. */ control: string; quote: string };

/** Editors come to life one after the other once the page is there. */
const looksEveryMs = 500;
const looks = 10;

/**
 * Shows the marked words in the editors while one writes, without touching their text: what was corrected is marked no
 * more. A browser that knows no highlights shows none; the words stand in the list as well.
 */
export function HighlightedMarks({ marks }: { marks: readonly MarkedWords[] }) {
  useEffect(() => {
    if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
    const show = () => {
      const ranges = marks.flatMap(rangesOf);
      if (ranges.length === 0) CSS.highlights.delete("marked");
      else CSS.highlights.set("marked", new Highlight(...ranges));
    };
    const soon = () => requestAnimationFrame(show);
    let looked = 0;
    const timer = window.setInterval(() => {
      looked += 1;
      show();
      if (looked === looks) window.clearInterval(timer);
    }, looksEveryMs);
    document.addEventListener("input", soon);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("input", soon);
      CSS.highlights.delete("marked");
    };
  }, [marks]);
  return null;
}

function rangesOf({ control, quote }: MarkedWords): Range[] {
  const editor = document.getElementById(control);
  if (editor === null || !editor.isContentEditable) return [];
  return findQuote(editor.textContent ?? "", quote).flatMap(({ start, text }) => {
    const range = rangeOf(editor, start, start + text.length);
    return range === null ? [] : [range];
  });
}
