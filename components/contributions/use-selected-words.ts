"use client";

import { useEffect, useState } from "react";
import { findQuote, type QuotedWords } from "@/lib/text/quoted-words";
import { paragraphInView } from "./quote-highlight";

/** The words that are selected in the paragraph in view, at their place in its text; null while none are. */
export function useSelectedWords(text: string): QuotedWords | null {
  const [selected, setSelected] = useState<QuotedWords | null>(null);
  useEffect(() => {
    const onChange = () => setSelected(readSelection(text));
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, [text]);
  return selected;
}

function readSelection(text: string): QuotedWords | null {
  const selection = document.getSelection();
  const paragraph = paragraphInView();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed || paragraph === null) return null;
  const range = selection.getRangeAt(0);
  if (!paragraph.contains(range.commonAncestorContainer)) return null;
  const words = range.toString().trim();
  const places = findQuote(text, words);
  if (places.length < 2) return places[0] ?? null;
  // The page may show signs that the text does not hold, so the place is counted, not measured.
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  const at = before.toString().length;
  const earlier = findQuote(paragraph.textContent ?? "", words).filter(({ start }) => start < at).length;
  return places[earlier] ?? null;
}
