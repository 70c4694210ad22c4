import type { FinishedBlock, SourceInline } from "./finished-document";
import type { Labelled } from "./proposal";
import { labelAlone, labelOf, type SectionLabel } from "./section-labels";

type Taken = { keyMessage: Labelled | null; recommendation: Labelled | null; blocks: FinishedBlock[] };

/**
 * Takes the key message and the recommendation out of a section: paragraphs that begin with the label, or what stands under the label
 * alone; a recommendation under its label goes on to the next heading or as long as its list. A second one of a kind stays in the text.
 */
export function takeLabelled(blocks: FinishedBlock[]): Taken {
  const taken: Record<SectionLabel, Labelled | null> = { keyMessage: null, recommendation: null };
  const rest: FinishedBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    const found = block.kind === "table" ? null : findLabel(block);
    if (found === null || taken[found.label] !== null) {
      rest.push(block);
      continue;
    }
    const lines = found.content.length > 0 ? [found.content] : [];
    const isAlone = lines.length === 0;
    const goesOn = isAlone || /[:：]\s*$/.test(block.text);
    const followers = goesOn ? followersOf(blocks.slice(at + 1), found.label, isAlone) : [];
    for (const { marker, content } of followers)
      lines.push(marker === null ? content : [{ type: "text", text: `${marker} ` }, ...content]);
    if (lines.length === 0) {
      rest.push(block);
      continue;
    }
    taken[found.label] = { label: found.text, lines };
    at += followers.length;
  }
  return { ...taken, blocks: rest };
}

type Paragraph = Extract<FinishedBlock, { kind: "paragraph" }>;

function findLabel(
  block: Exclude<FinishedBlock, { kind: "table" }>,
): { label: SectionLabel; text: string; content: SourceInline[] } | null {
  const alone = labelAlone(block.text);
  if (alone !== null) return { label: alone, text: block.text, content: [] };
  if (block.kind === "heading") return null;
  const found = labelOf(block.text);
  if (found === null) return null;
  return {
    label: found.label,
    text: block.text.slice(0, found.length).trim(),
    content: dropWords(block.content, found.length),
  };
}

/** What belongs to a label beside its own paragraph: its list, or, under a label that stands alone, its first paragraph too. */
function followersOf(blocks: FinishedBlock[], label: SectionLabel, isAlone: boolean): Paragraph[] {
  const followers: Paragraph[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph" || labelOf(block.text) !== null || labelAlone(block.text) !== null) break;
    const inList = block.marker !== null && label === "recommendation";
    if (!inList && !(isAlone && followers.length === 0)) break;
    followers.push(block);
  }
  return followers;
}

/** Inline nodes without the first characters of their words. */
export function dropWords(nodes: SourceInline[], characters: number): SourceInline[] {
  let rest = characters;
  return nodes.flatMap((node): SourceInline[] => {
    if (node.type !== "text" || rest === 0) return [node];
    const text = node.text.slice(rest);
    rest = Math.max(0, rest - node.text.length);
    return text === "" ? [] : [{ ...node, text }];
  });
}
