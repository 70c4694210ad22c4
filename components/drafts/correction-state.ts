import type { InlineNode } from "@/lib/text/rich-text-nodes";
import type { FormState } from "@/lib/web/form-state";

/** One block while it is being corrected. */
export type Correction = {
  /** Stays the same while the page is open. */
  key: string;
  /** Empty for a block that is new. */
  id: string;
  kind: "heading" | "paragraph";
  depth: number;
  marker: string;
  locked: boolean;
  aliases: string;
  content: InlineNode[];
  text: string;
  /** JSON of the editor once somebody wrote in it; it may hold several paragraphs. */
  written: string | null;
  /** Counts what changed the words from outside the editor, which then starts anew. */
  round: number;
};

export type CorrectionEvent =
  | { type: "change"; key: string; to: Partial<Pick<Correction, "kind" | "depth" | "marker" | "locked" | "aliases">> }
  | { type: "write"; key: string; json: string; text: string; content: InlineNode[] }
  | { type: "join" | "up" | "down" | "remove"; key: string }
  | { type: "add"; key: string; newKey: string };

export function correct(blocks: Correction[], event: CorrectionEvent): Correction[] {
  const at = blocks.findIndex((block) => block.key === event.key);
  const block = blocks[at];
  if (block === undefined) return blocks;
  switch (event.type) {
    case "change":
      return blocks.with(at, { ...block, ...event.to });
    case "write":
      return blocks.with(at, { ...block, written: event.json, text: event.text, content: event.content });
    case "remove":
      return blocks.filter((other) => other !== block);
    case "up":
      return swap(blocks, at - 1);
    case "down":
      return swap(blocks, at);
    case "add":
      return blocks.toSpliced(at + 1, 0, emptyBlock(event.newKey, block.kind === "heading" ? 0 : block.depth));
    case "join":
      return join(blocks, at);
  }
}

function swap(blocks: Correction[], at: number): Correction[] {
  const [first, second] = [blocks[at], blocks[at + 1]];
  return first === undefined || second === undefined ? blocks : blocks.toSpliced(at, 2, second, first);
}

function join(blocks: Correction[], at: number): Correction[] {
  const [above, block] = [blocks[at - 1], blocks[at]];
  if (above === undefined || block === undefined) return blocks;
  const joined: Correction = {
    ...above,
    content: [...above.content, { type: "text", text: " " }, ...block.content],
    text: `${above.text} ${block.text}`,
    aliases: [above.aliases, block.aliases].filter((alias) => alias !== "").join(", "),
    written: null,
    round: above.round + 1,
  };
  return blocks.toSpliced(at - 1, 2, joined);
}

function emptyBlock(key: string, depth: number): Correction {
  return {
    key,
    id: "",
    kind: "paragraph",
    depth,
    marker: "",
    locked: false,
    aliases: "",
    content: [],
    text: "",
    written: null,
    round: 0,
  };
}

type Shown = {
  id: string;
  kind: "heading" | "paragraph";
  depth: number;
  marker: string | null;
  locked: boolean;
  aliases: string[];
  content: InlineNode[];
  text: string;
};

/** What the page starts with: the kept blocks, or what a form sent without scripts and was refused. */
export function startCorrecting({ blocks, state }: { blocks: readonly Shown[]; state: FormState }): Correction[] {
  const sent = sentBlocks(state, blocks);
  if (sent.length > 0) return sent;
  return blocks.map((block) => ({
    ...block,
    key: block.id,
    marker: block.marker ?? "",
    aliases: block.aliases.join(", "),
    written: null,
    round: 0,
  }));
}

function sentBlocks({ values = {} }: FormState, blocks: readonly Shown[]): Correction[] {
  const read = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : "";
  };
  const found: Correction[] = [];
  for (let place = 0; values[`blocks.${place}.kind`] !== undefined; place += 1) {
    const name = `blocks.${place}`;
    const id = read(`${name}.id`);
    const text = read(`${name}.text`);
    const kept = blocks.find((block) => block.id === id);
    found.push({
      key: id === "" ? name : id,
      id,
      kind: read(`${name}.kind`) === "heading" ? "heading" : "paragraph",
      depth: Number(read(`${name}.depth`)) || 0,
      marker: read(`${name}.marker`),
      locked: read(`${name}.locked`) === "true",
      aliases: read(`${name}.aliases`),
      content: kept !== undefined && kept.text === text ? kept.content : [{ type: "text", text }],
      text,
      written: null,
      round: 0,
    });
  }
  return found;
}
