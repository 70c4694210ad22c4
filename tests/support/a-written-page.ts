import { addNamesIn } from "@/lib/web/documents/names-on-page";
import type { WrittenPage } from "@/lib/web/documents/written-page";

export interface PageParts {
  head?: string;
  /** Addresses of its islands. */
  scripts?: readonly string[];
}

/** A page with this in its body, as if its elements had been written. */
export function aWrittenPage(body: string, { head = "", scripts = [] }: PageParts = {}): WrittenPage {
  const names = new Set<string>();
  addNamesIn(head, names);
  addNamesIn(body, names);
  return { head: `<html><head>${head}`, body: Buffer.from(body), names, scripts: new Set(scripts) };
}
