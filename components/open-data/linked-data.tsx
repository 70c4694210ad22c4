import type { LinkedNode } from "@/lib/open-data/linked-data";

/**
 * What the page is about, for programs (JSON-LD 1.1). A block of data that no browser runs; every `<` is written as an
 * escape, so that nothing in it can end the block.
 */
export function LinkedData({ node }: { node: LinkedNode | null }) {
  if (node === null) return null;
  const json = JSON.stringify(node).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without any `<`; a script element takes its text no other way
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
