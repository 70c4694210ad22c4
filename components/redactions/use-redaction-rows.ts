"use client";

import { useEffect, useRef, useState } from "react";
import type { TypedValues } from "@/lib/web/read-form";

/** One place as it is written down. */
export type RedactionRow = { quote: string; place: string; reason: string };

const empty: RedactionRow = { quote: "", place: "", reason: "" };
/** Without scripts no row can be added: these are there from the start. */
const fewest = 5;

/**
 * The rows of the form. Words that are selected in the contribution when "Redact" is pressed become rows of their
 * own, a row for each line: a selection goes over the edges of paragraphs, a place does not.
 */
export function useRedactionRows(values: TypedValues | undefined) {
  const [rows, setRows] = useState(() => rowsOf(values));
  const selected = useRef("");
  useEffect(() => {
    // With scripts rows come as they are needed.
    setRows((before) => withWords(before, ""));
    const toPanel = (event: Event) => event.target instanceof Element && event.target.closest('a[href="#redact"]');
    // A press on the link may take the selection away before the click comes.
    const remember = (event: Event) => {
      if (toPanel(event)) selected.current = selectedWords();
    };
    const take = (event: Event) => {
      if (!toPanel(event)) return;
      const words = selectedWords() || selected.current;
      selected.current = "";
      if (words !== "") setRows((before) => withWords(before, words));
    };
    document.addEventListener("pointerdown", remember);
    document.addEventListener("click", take);
    return () => {
      document.removeEventListener("pointerdown", remember);
      document.removeEventListener("click", take);
    };
  }, []);
  return {
    rows,
    change: (at: number, part: Partial<RedactionRow>) =>
      setRows((before) => before.map((row, index) => (index === at ? { ...row, ...part } : row))),
    /** Words that are selected become a row. */
    take: (words: string) => setRows((before) => withWords(before, words)),
    /** The same words as they stand elsewhere, for the reason of the row. */
    alsoAs: (at: number, words: string) =>
      setRows((before) => before.toSpliced(at + 1, 0, { ...empty, quote: words, reason: before[at]?.reason ?? "" })),
    add: () => setRows((before) => [...before, empty]),
  };
}

/** What is selected in the contribution itself, and not in a form beside it. */
function selectedWords(): string {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return "";
  const at = selection.getRangeAt(0).commonAncestorContainer;
  const element = at instanceof Element ? at : at.parentElement;
  return element?.closest("#case") == null || element.closest("form") !== null ? "" : selection.toString();
}

function withWords(rows: readonly RedactionRow[], words: string): RedactionRow[] {
  const quotes = words
    .split(/[\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !rows.some((row) => row.quote === line));
  const filled = rows.filter(({ quote }) => quote.trim() !== "");
  // Most places of one contribution are of one kind.
  const reason = filled.at(-1)?.reason ?? "";
  return [...filled, ...quotes.map((quote) => ({ quote, place: "", reason })), empty];
}

function rowsOf(values: TypedValues | undefined): RedactionRow[] {
  const { quotes = [], places = [], reasons = [] } = values ?? {};
  if (typeof quotes === "string") return padded([]);
  return padded(quotes.map((quote, at) => ({ quote, place: places[at] ?? "", reason: reasons[at] ?? "" })));
}

function padded(rows: readonly RedactionRow[]): RedactionRow[] {
  const missing = Math.max(fewest - rows.length, rows.at(-1)?.quote === "" ? 0 : 1);
  return [...rows, ...Array.from({ length: missing }, () => empty)];
}
