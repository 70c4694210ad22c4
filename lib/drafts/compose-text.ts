import { DomainError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { type NumberingScheme, normaliseAlias, numberParagraphs, paragraphAliases } from "@/lib/text/paragraph-numbers";
import { nodesToHtml } from "@/lib/text/rich-text-html";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";

/** A block as it was understood or corrected, before it has a number. */
export type TextBlock = {
  /** Null for a new one. */
  id: string | null;
  lineageId: string | null;
  kind: "heading" | "paragraph";
  depth: number;
  marker: string | null;
  locked: boolean;
  /** Names as people typed them. */
  aliases: string[];
  content: InlineNode[];
  /** Where it stood in the form, for refusals beside its field. */
  place: number;
};

export type TextFootnote = { number: number; text: string; html: string };

/**
 * The rows of a whole text: depths that the blocks before allow, numbers, anchors, aliases, HTML and plain text;
 * footnotes counted through in the order of their first reference, unreferenced ones behind.
 * Refuses a reference to a footnote that is not there, and an alias that names two paragraphs.
 */
export function composeText(given: TextBlock[], notes: TextFootnote[], numbering: NumberingScheme) {
  const { blocks, footnotes } = renumberFootnotes(liftDepths(given), notes);
  const numbered = numberParagraphs(blocks, numbering);
  const names = collectNames(blocks, numbered);
  const paragraphs = blocks.map((block, index) => {
    const place = numbered[index] ?? { number: null, anchor: `b${index}`, aliases: [] };
    return {
      id: block.id ?? newId(),
      lineageId: block.lineageId ?? newId(),
      position: index + 1,
      kind: block.kind,
      depth: block.depth,
      marker: block.marker,
      locked: block.locked,
      number: place.number,
      anchor: place.anchor,
      aliases: names[index] ?? [],
      content: block.content,
      html: nodesToHtml(block.content),
      text: inlineToPlainText(block.content),
    };
  });
  return { paragraphs, footnotes };
}

/** Headings have levels 1 to 6; a paragraph is at most one deeper than the paragraph before it. */
function liftDepths(blocks: TextBlock[]): TextBlock[] {
  let levels = 0;
  return blocks.map((block) => {
    if (block.kind === "heading")
      return { ...block, depth: Math.max(1, Math.min(6, block.depth)), locked: block.locked };
    const depth = Math.max(0, Math.min(block.depth, levels));
    levels = depth + 1;
    return { ...block, depth };
  });
}

function renumberFootnotes(blocks: TextBlock[], notes: TextFootnote[]) {
  const order = new Map<number, number>();
  const known = new Set(notes.map((note) => note.number));
  const renumbered = blocks.map((block) => ({
    ...block,
    content: block.content.map((node): InlineNode => {
      if (node.type !== "footnoteReference") return node;
      const { number } = node.attrs;
      if (!known.has(number)) throw besideBlock(block, "content", "drafts.errors.footnoteUnknown", { number });
      if (!order.has(number)) order.set(number, order.size + 1);
      return { type: "footnoteReference", attrs: { number: order.get(number) ?? number } };
    }),
  }));
  const unreferenced = notes.filter((note) => !order.has(note.number) && note.text.trim() !== "");
  for (const note of unreferenced) order.set(note.number, order.size + 1);
  const footnotes = notes
    .flatMap((note) => {
      const number = order.get(note.number);
      return number === undefined ? [] : [{ ...note, number }];
    })
    .sort((a, b) => a.number - b.number);
  return { blocks: renumbered, footnotes };
}

/** All names of each block, normalised: those of its number and those that people gave it. */
function collectNames(blocks: TextBlock[], numbered: { number: string | null; aliases: string[] }[]): string[][] {
  const owner = new Map<string, number>();
  for (const [index, { aliases }] of numbered.entries())
    for (const name of aliases) if (!owner.has(name)) owner.set(name, index);
  return blocks.map((block, index) => {
    const own = numbered[index]?.aliases ?? [];
    const typed = block.aliases.flatMap((alias) => namesOf(alias));
    for (const name of typed) {
      const other = owner.get(name);
      if (other !== undefined && other !== index)
        throw besideBlock(block, "aliases", "drafts.errors.aliasTaken", { alias: name });
      owner.set(name, index);
    }
    return [...new Set([...own, ...typed])];
  });
}

function namesOf(alias: string): string[] {
  const names = paragraphAliases(alias);
  return names.length > 0 ? names : [normaliseAlias(alias)].filter((name) => name !== "");
}

function besideBlock(
  block: TextBlock,
  field: string,
  key: string,
  values: Record<string, string | number>,
): DomainError {
  return new DomainError("invalid", key, { values, fields: { [`blocks.${block.place}.${field}`]: { key, values } } });
}

export type ComposedText = ReturnType<typeof composeText>;
