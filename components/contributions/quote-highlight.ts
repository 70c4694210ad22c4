import { findQuote, type QuotedWords } from "@/lib/text/quoted-words";

/** Id of the paragraph that stays in view while one writes. */
export const inViewId = "paragraph-in-view";

/** The words of that paragraph in the page; null where there is none. */
export function paragraphInView(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#${inViewId} .paragraph-text`);
}

/**
 * Marks exact words in the paragraph in view, without touching its nodes. A browser that knows no highlights shows
 * none: the words stand in their field as well.
 */
export function markQuote(text: string, quote: QuotedWords | null): void {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  CSS.highlights.delete("quoted");
  const paragraph = paragraphInView();
  if (quote === null || paragraph === null) return;
  const index = findQuote(text, quote.text).findIndex(({ start }) => start === quote.start);
  const place = findQuote(paragraph.textContent ?? "", quote.text)[index];
  const range = place === undefined ? null : rangeOf(paragraph, place.start, place.start + place.text.length);
  if (range !== null) CSS.highlights.set("quoted", new Highlight(range));
}

/** The stretch of an element's text between two offsets. */
export function rangeOf(element: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isOpen = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isOpen && start < at + length) {
      range.setStart(node, start - at);
      isOpen = true;
    }
    if (isOpen && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
