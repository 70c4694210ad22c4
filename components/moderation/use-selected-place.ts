"use client";

import { useEffect, useState } from "react";
import type { TextField } from "@/lib/moderation/text-fields";
import { findQuote } from "@/lib/text/quoted-words";

/** Words that are selected on the page, and where they stand in the texts of the contribution. */
export type SelectedPlace = {
  quote: string;
  /** Null where they stand at several places: each of them is meant. */
  field: string | null;
  /** UTF-16 units from the start of the field's plain text; null when field is. */
  start: number | null;
};

type Texts = readonly Pick<TextField, "field" | "text">[];

/** What is selected in the contribution in view, or in one of the texts that are offered to the keyboard. */
export function useSelectedPlace(texts: Texts): SelectedPlace | null {
  const [selected, setSelected] = useState<SelectedPlace | null>(null);
  useEffect(() => {
    function onChange() {
      // On the way from the words to the button they are still meant.
      if (document.activeElement?.closest("button") !== null && document.activeElement !== null) return;
      setSelected(readArea() ?? readPage(texts));
    }
    document.addEventListener("selectionchange", onChange);
    document.addEventListener("select", onChange, true);
    return () => {
      document.removeEventListener("selectionchange", onChange);
      document.removeEventListener("select", onChange, true);
    };
  }, [texts]);
  return selected;
}

/** Words selected in a text that the keyboard reaches; their place is exact. */
function readArea(): SelectedPlace | null {
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement) || area.dataset.field === undefined) return null;
  const words = area.value.slice(area.selectionStart, area.selectionEnd);
  const quote = words.trim();
  if (quote === "") return null;
  const start = area.selectionStart + words.length - words.trimStart().length;
  return { quote, field: area.dataset.field, start };
}

function readPage(texts: Texts): SelectedPlace | null {
  const selection = document.getSelection();
  const place = document.getElementById("case");
  if (selection === null || selection.isCollapsed || !place?.contains(selection.anchorNode)) return null;
  const places = texts.flatMap(({ field, text }) =>
    findQuote(text, selection.toString()).map((found) => ({ field, ...found })),
  );
  const [first] = places;
  if (first === undefined) return null;
  return places.length === 1
    ? { quote: first.text, field: first.field, start: first.start }
    : { quote: first.text, field: null, start: null };
}
