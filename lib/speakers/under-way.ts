import type { FloorItem } from "./read-floor";

/** The item with a speaker, else the first at which somebody waits, else the first whose list is not over. */
export function underWay(items: readonly FloorItem[]): string | null {
  const found =
    items.find(({ speaking }) => speaking !== null) ??
    items.find(({ stands, waiting }) => stands !== "ended" && waiting.length > 0) ??
    items.find(({ stands }) => stands === "open") ??
    items.find(({ stands }) => stands !== "ended") ??
    items.at(-1);
  return found?.id ?? null;
}
