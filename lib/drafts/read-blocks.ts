import { DomainError, isDomainError } from "@/lib/kernel/errors";
import { betweenNames } from "@/lib/text/between-names";
import { checkRichText, plainTextToRichText, type RichText } from "@/lib/text/rich-text";
import type { InlineNode } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import type { TextBlock } from "./compose-text";
import type { BlockInput } from "./schema";

/** What is kept of a block that the form names. */
export type KeptBlock = { id: string; lineageId: string; content: InlineNode[]; text: string };

/**
 * The blocks of a corrected text. A block without words goes; one with several paragraphs becomes several, of which
 * the first keeps its lineage. Words that a plain field sends back unchanged keep their formatting.
 */
export function readBlocks(input: BlockInput[], kept: KeptBlock[], footnotes: Set<number>): TextBlock[] {
  const known = new Map(kept.map((block) => [block.id, block]));
  return input.flatMap((block, place) => {
    const before = block.id === null ? undefined : known.get(block.id);
    if (block.id !== null && before === undefined) throw new DomainError("conflict", "errors.changedMeanwhile");
    // A second row of the same id would be the same paragraph twice.
    if (block.id !== null) known.delete(block.id);
    const pieces = readPieces(block, place, before, footnotes).filter(
      (piece) => inlineToPlainText(piece).trim() !== "",
    );
    return pieces.map(
      (content, index): TextBlock => ({
        id: index === 0 ? (before?.id ?? null) : null,
        lineageId: index === 0 ? (before?.lineageId ?? null) : null,
        kind: block.kind,
        depth: block.depth,
        marker: index === 0 ? block.marker : null,
        locked: block.locked,
        aliases:
          index === 0
            ? block.aliases
                .split(betweenNames)
                .map((alias) => alias.trim())
                .filter((alias) => alias !== "")
            : [],
        content,
        place,
      }),
    );
  });
}

function readPieces(
  block: BlockInput,
  place: number,
  before: KeptBlock | undefined,
  footnotes: Set<number>,
): InlineNode[][] {
  if (block.content !== null && block.content !== "") return paragraphsOf(checkedJson(block.content, place));
  const text = (block.text ?? "").replace(/\r\n?/g, "\n");
  if (before !== undefined && text.trim() === before.text.trim()) return [before.content];
  return paragraphsOf(plainTextToRichText(text)).map((piece) =>
    piece.flatMap((node) => withReferences(node, footnotes)),
  );
}

function checkedJson(json: string, place: number): RichText {
  try {
    return checkRichText(JSON.parse(json));
  } catch (error) {
    const key = isDomainError(error) ? error.messageKey : "text.errors.notRichText";
    if (!isDomainError(error) && !(error instanceof SyntaxError)) throw error;
    const values = isDomainError(error) ? error.details.values : undefined;
    throw new DomainError("invalid", key, { values, fields: { [`blocks.${place}.content`]: { key, values } } });
  }
}

function paragraphsOf(richText: RichText): InlineNode[][] {
  return richText.content.map((node) => {
    if (node.type !== "paragraph") throw new DomainError("invalid", "text.errors.unknownNode");
    return trimEnds(node.content ?? []);
  });
}

function trimEnds(nodes: InlineNode[]): InlineNode[] {
  const last = nodes.at(-1);
  if (last?.type === "hardBreak") return trimEnds(nodes.slice(0, -1));
  return nodes[0]?.type === "hardBreak" ? trimEnds(nodes.slice(1)) : nodes;
}

/** "[3]" in a plain field stands for the reference to footnote 3, where there is one. */
function withReferences(node: InlineNode, footnotes: Set<number>): InlineNode[] {
  if (node.type !== "text") return [node];
  return node.text.split(/(\[\d{1,4}\])/).flatMap((part): InlineNode[] => {
    if (part === "") return [];
    const number = Number(part.match(/^\[(\d{1,4})\]$/)?.[1]);
    return footnotes.has(number) ? [{ type: "footnoteReference", attrs: { number } }] : [{ ...node, text: part }];
  });
}
