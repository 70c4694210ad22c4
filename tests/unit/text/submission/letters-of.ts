import type { FinishedDocument, SourceInline } from "@/lib/text/submission/finished-document";
import type { LaidOut } from "@/lib/text/submission/lay-out";

/** The letters of a text, sorted: two texts with the same letters lost and gained nothing. */
export function lettersOf(text: string): string {
  return [...text.normalize("NFC").matchAll(/\p{L}/gu)]
    .map(([letter]) => letter)
    .sort()
    .join("");
}

/** All words of a document as it was understood: headings, paragraphs, notes, and what was dropped. */
export function allWords(document: FinishedDocument): string {
  const blocks = document.blocks.map((block) =>
    block.kind === "table"
      ? block.rows.flatMap(({ cells }) => cells.map(({ content }) => wordsOf(content))).join(" ")
      : `${block.kind === "paragraph" ? (block.marker ?? "") : ""} ${wordsOf(block.content)}`,
  );
  const notes = document.notes.map(({ content }) => wordsOf(content));
  return [document.title ?? "", ...blocks, ...notes, ...document.dropped.map(({ text }) => text)].join("\n");
}

export function wordsOf(nodes: readonly SourceInline[]): string {
  return nodes
    .map((node): string => {
      if (node.type === "text") return node.text;
      if (node.type === "doubt") return wordsOf(node.accept);
      return " ";
    })
    .join("");
}

/** All words of what will be written. */
export function writtenWords(laid: LaidOut): string {
  return [
    laid.title ?? "",
    laid.about ?? "",
    ...laid.parts.map((part) => JSON.stringify([part.keyMessage, part.recommendation, textsOf(part.body)])),
  ].join("\n");
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  const own = "text" in value && typeof value.text === "string" ? [value.text] : [];
  return [...own, ...("content" in value ? textsOf(value.content) : [])];
}

/** The addresses that are linked in a document, notes included. */
export function addressesOf(document: FinishedDocument): string[] {
  const of = (nodes: readonly SourceInline[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type === "doubt") return of(node.accept);
      return node.type === "text"
        ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []))
        : [];
    });
  return [
    ...document.blocks.flatMap((block) => (block.kind === "table" ? [] : of(block.content))),
    ...document.notes.flatMap(({ content }) => of(content)),
  ];
}

/** One line a block, as draft-sketch does: "# heading", "<marker> text", notes as "[n]". */
export function sketch(document: FinishedDocument): string[] {
  return document.blocks.map((block) => {
    if (block.kind === "table") return "table";
    const words = block.content
      .map((node): string => {
        if (node.type === "footnoteReference") return `[${node.attrs.number}]`;
        if (node.type === "doubt") return `{${marked(node.accept)}|${marked(node.keep)}}`;
        return node.type === "text" ? node.text : " ";
      })
      .join("");
    return block.kind === "heading"
      ? `${"#".repeat(block.depth)} ${words}`
      : `${block.marker === null ? "" : `<${block.marker}> `}${words}`;
  });
}

function marked(nodes: readonly SourceInline[]): string {
  return nodes
    .map((node) =>
      node.type === "footnoteReference" ? `[${node.attrs.number}]` : node.type === "text" ? node.text : "",
    )
    .join("");
}
