import { textNode } from "@/lib/text/inline-pieces";
import type { ParagraphNode, TopNode } from "@/lib/text/rich-text-nodes";
import type { FinishedBlock } from "./finished-document";
import type { Labelled, Proposal, ProposedSection, SectionTarget } from "./proposal";
import { type DoubtChoices, Settler } from "./settle";
import { headingNode, topNodes } from "./top-nodes";

/** Characters that the fields of an input take; what is longer stays in the text. */
const longestKeyMessage = 2_000;
const longestRecommendation = 20_000;

/** What a part takes. */
export type PartShape = { key: string; asksKeyMessage: boolean; asksRecommendation: boolean };

/** What a person decided on a proposal. */
export type LayoutChoices = {
  /** By section; where one is missing the proposal's holds. */
  targets: ReadonlyMap<string, SectionTarget>;
  /** Sections whose heading goes into the text. */
  keptHeadings: ReadonlySet<string>;
  doubts: DoubtChoices;
};

export type LaidPart = { key: string; keyMessage: string | null; recommendation: string | null; body: TopNode[] };

export type LaidOut = { title: string | null; about: string | null; parts: LaidPart[] };

/**
 * A proposal as what will be written, part by part. A note of the key message or the recommendation, which are words alone, opens
 * the text with the words it stood at; a second key message, or one that the part does not ask for, stays in the text with its label.
 */
export function layOut(proposal: Proposal, shapes: readonly PartShape[], choices: LayoutChoices): LaidOut {
  const settler = new Settler(proposal.notes, choices.doubts);
  const parts = new Map<string, LaidPart>();
  const about: string[] = [];
  let last: SectionTarget = "leave";
  for (const section of proposal.sections) {
    const chosen = choices.targets.get(section.id) ?? section.target;
    const isAbove = chosen === "above";
    const target = isAbove ? last : chosen;
    last = target;
    const shape = shapes.find(({ key }) => target === `part:${key}`);
    const keepsHeading = choices.keptHeadings.has(section.id) || isAbove;
    if (target === "about") about.push(...plainBlocks(section, keepsHeading, settler));
    else if (shape) addSection(partOf(parts, shape.key), shape, section, keepsHeading, settler);
  }
  return { title: proposal.title, about: about.length > 0 ? about.join("\n\n") : null, parts: [...parts.values()] };
}

function partOf(parts: Map<string, LaidPart>, key: string): LaidPart {
  const known = parts.get(key);
  if (known) return known;
  const part: LaidPart = { key, keyMessage: null, recommendation: null, body: [] };
  parts.set(key, part);
  return part;
}

function addSection(
  part: LaidPart,
  shape: PartShape,
  section: ProposedSection,
  keepsHeading: boolean,
  settler: Settler,
): void {
  if (keepsHeading && section.heading) part.body.push(headingNode(settler.inline(section.heading), 0));
  const { keyMessage, recommendation } = section;
  if (keyMessage && shape.asksKeyMessage && part.keyMessage === null && fits(keyMessage, longestKeyMessage, settler)) {
    part.keyMessage = takeWords(keyMessage, part, settler);
  } else if (keyMessage) part.body.push(...asParagraphs(keyMessage, settler));
  const fitting = recommendation !== null && fits(recommendation, longestRecommendation, settler);
  if (fitting && shape.asksRecommendation && part.recommendation === null) {
    part.recommendation = takeWords(recommendation, part, settler);
  } else if (recommendation) part.body.push(...asParagraphs(recommendation, settler));
  part.body.push(...topNodes(section.blocks, section.depth + (keepsHeading ? 0 : 1), settler));
}

function fits({ lines }: Labelled, longest: number, settler: Settler): boolean {
  return lines.reduce((sum, line) => sum + settler.words(line).text.length + 1, 0) <= longest;
}

/** The words of a labelled paragraph; its notes open the text, each behind the words it stood at. */
function takeWords({ lines }: Labelled, part: LaidPart, settler: Settler): string {
  const read = lines.map((line) => settler.words(line));
  for (const { before, note } of read.flatMap(({ notes }) => notes)) {
    part.body.push({ type: "paragraph", content: [textNode(before, []), note] });
  }
  return read.map(({ text }) => text).join("\n");
}

function asParagraphs({ label, lines }: Labelled, settler: Settler): ParagraphNode[] {
  return lines.map((line, index): ParagraphNode => {
    const words = settler.inline(line);
    return { type: "paragraph", content: index === 0 ? [textNode(`${label} `, [{ type: "bold" }]), ...words] : words };
  });
}

/** A section as plain paragraphs, notes in brackets behind their words. */
function plainBlocks(section: ProposedSection, keepsHeading: boolean, settler: Settler): string[] {
  const heading = keepsHeading && section.heading ? [settler.words(section.heading).text] : [];
  const labelled = [section.keyMessage, section.recommendation].flatMap((part) =>
    part === null
      ? []
      : part.lines.map((line, index) => `${index === 0 ? `${part.label} ` : ""}${withNotes(settler, line)}`),
  );
  return [...heading, ...labelled, ...section.blocks.flatMap((block) => plainBlock(block, settler))];
}

function plainBlock(block: FinishedBlock, settler: Settler): string[] {
  if (block.kind === "table")
    return block.rows.map(({ cells }) => cells.map(({ content }) => withNotes(settler, content)).join(" | "));
  const words = withNotes(settler, block.content);
  return [block.kind === "paragraph" && block.marker !== null ? `${block.marker} ${words}` : words];
}

function withNotes(settler: Settler, nodes: Parameters<Settler["inline"]>[0]): string {
  return settler
    .inline(nodes)
    .map((node) => {
      if (node.type === "text") return node.text;
      if (node.type !== "footnote") return " ";
      return ` (${(node.content ?? []).map(({ text }) => text).join("")})`;
    })
    .join("")
    .trim();
}
