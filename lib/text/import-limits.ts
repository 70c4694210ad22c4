import { DomainError } from "@/lib/kernel/errors";

/** Characters of a text to import. A book of 300 pages has about 700,000. */
const longestImport = 1_000_000;

/** Lines of a text to import. A book of 300 pages, wrapped, has about 12,000. */
const mostLines = 20_000;

const longestHtml = 4_000_000;
const mostTags = 100_000;

/** Levels of nesting that importers follow; people write five or six. */
export const deepestImport = 60;

/** Refuses a text that no reader could go through in reasonable time. */
export function refuseOversized(text: string): void {
  if (text.length > longestImport) {
    throw new DomainError("invalid", "text.errors.importTooLarge", {
      values: { megabytes: longestImport / 1_000_000 },
    });
  }
  if (occurrences(text, "\n", mostLines) > mostLines) throw tooIntricate();
}

/** The same for HTML, most of which may be the formatting of another program. */
export function refuseOversizedHtml(html: string): void {
  if (html.length > longestHtml) {
    throw new DomainError("invalid", "text.errors.importTooLarge", { values: { megabytes: longestHtml / 1_000_000 } });
  }
  if (occurrences(html, "<", mostTags) > mostTags) throw tooIntricate();
}

/** A text that would keep a parser busy out of all proportion to its length. */
export function tooIntricate(): DomainError {
  return new DomainError("invalid", "text.errors.importTooIntricate");
}

/** How often a text holds another; counting stops beyond `limit`. */
export function occurrences(text: string, part: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0 && count <= limit; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** Refuses to go below `deepestImport`. */
export function refuseTooDeep(depth: number): void {
  if (depth > deepestImport) throw new DomainError("invalid", "text.errors.importTooDeep");
}
