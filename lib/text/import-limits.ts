import { DomainError } from "@/lib/kernel/errors";

/** Characters of a text to import. A book of 300 pages has about 700,000. */
const longestImport = 2_000_000;

/** Levels of nesting that importers follow; people write five or six. */
export const deepestImport = 60;

/** Refuses a text that no reader could go through in reasonable time. */
export function refuseOversized(text: string): void {
  if (text.length > longestImport) {
    throw new DomainError("invalid", "text.errors.importTooLarge", {
      values: { megabytes: longestImport / 1_000_000 },
    });
  }
}

/** Refuses to go below `deepestImport`. */
export function refuseTooDeep(depth: number): void {
  if (depth > deepestImport) throw new DomainError("invalid", "text.errors.importTooDeep");
}
