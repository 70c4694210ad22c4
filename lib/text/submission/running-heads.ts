import type { Dropped } from "./finished-document";
import { placeOf, type SourceLine, withoutSigns } from "./source-line";

/** Lines at the head or foot of a page that are looked at. */
const edgeLines = 3;

const pageWord = "page|p\\.|página|pág\\.|страница|стр\\.|с\\.|صفحة|ص|第";
const pageNumber = new RegExp(
  `^[-–—\\s]*(?:(?:${pageWord})\\s*)?[\\dIVXLivxl٠-٩]{1,5}(?:\\s*(?:页|/|of|de|из|sur|من|共)\\s*[\\d٠-٩]{1,4}\\s*页?)?[-–—\\s]*$`,
  "iu",
);

/**
 * Takes away page numbers and running heads: at the edges of pages, what is a page number by its form and runs on from
 * page to page, and what stands there again on at least three pages, figures aside. Needs pages.
 */
export function dropRunningHeads(lines: SourceLine[]): { lines: SourceLine[]; dropped: Dropped[] } {
  const pages = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  // A text without pages has no feet; a PDF of one page may have its number there.
  if (pages.size < 2 && lines[0]?.size == null) return { lines, dropped: [] };
  const heads = new Map<string, number>();
  for (const page of pages.values()) {
    for (const key of new Set(edgesOf(page).map(keyOf))) heads.set(key, (heads.get(key) ?? 0) + 1);
  }
  const gone = new Map<SourceLine, Dropped["reason"]>();
  for (const page of pages.values()) {
    for (const line of edgesOf(page)) {
      const outermost =
        line === page[0] ||
        line === page.at(-1) ||
        [page[0], page.at(-1)].some((edge) => edge !== undefined && gone.has(edge));
      const times = heads.get(keyOf(line)) ?? 0;
      if (outermost && pageNumber.test(withoutSigns(line.text))) gone.set(line, "pageNumber");
      else if (isRepeated(times, pages.size) && line.text.length < 120) gone.set(line, "runningHead");
    }
  }
  const dropped = [...gone].map(([line, reason]) => ({
    reason,
    text: withoutSigns(line.text),
    place: placeOf(line, true),
  }));
  return { lines: lines.filter((line) => !gone.has(line)), dropped };
}

/** On at least three pages and half of all; on both where there are two. */
function isRepeated(times: number, pages: number): boolean {
  return pages === 2 ? times === 2 : times >= 3 && times >= pages / 2;
}

function edgesOf(page: SourceLine[]): SourceLine[] {
  return [...new Set([...page.slice(0, edgeLines), ...page.slice(-edgeLines).reverse()])];
}

/** The words of a line with its figures made equal. */
function keyOf({ text }: SourceLine): string {
  return withoutSigns(text)
    .replace(/[\d٠-٩]+/g, "0")
    .toLowerCase();
}
