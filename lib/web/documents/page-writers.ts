import type { DocumentAddress } from "@/lib/web/documents/document-address";
import type { WrittenPage } from "@/lib/web/documents/written-page";

/** What a page is asked for: the names in its address, decoded, and its query. */
export interface AskedPage {
  readonly params: Readonly<Record<string, string | readonly string[]>>;
  readonly searchParams: Record<string, string | string[] | undefined>;
}

export interface PageWriter {
  /**
   * Writes a page, which relies on the names of its own route being there. What it throws, that nothing is there or that
   * it moved, is for the framework to answer.
   */
  write(asked: AskedPage): Promise<WrittenPage>;
}

/**
 * The writers of public pages, by the path of their route. The framework finds and loads a page when it is asked for
 * the first time; after that its writer is known, and nobody needs to look for it again.
 */
export type PageWriters = Map<string, PageWriter>;

/** What a document's address asks of its page, as the framework would read it. */
export function askedOf({ route, key }: Pick<DocumentAddress, "route" | "key">): AskedPage {
  const [path = "", query = ""] = key.split("?", 2);
  const segments = path.split("/").map(decodeURIComponent);
  const names = route.path.split("/").map((segment, at) => [segment, at] as const);
  const params = names.flatMap(([segment, at]): [string, string | string[]][] => {
    if (!segment.startsWith("{")) return [];
    const name = segment.slice(1, -1);
    return [name.endsWith("...") ? [name.slice(0, -3), segments.slice(at)] : [name, segments[at] ?? ""]];
  });
  return { params: Object.fromEntries(params), searchParams: readQuery(new URLSearchParams(query)) };
}

/** A name that stands more than once has all its values. */
export function readQuery(query: URLSearchParams): AskedPage["searchParams"] {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}
