import type { AlignedInput } from "@/lib/text/alignment/alignment";
import { numberParagraphs } from "@/lib/text/paragraph-numbers";

export type Piece = Pick<AlignedInput, "kind" | "depth" | "text">;

/** A version with ids and numbers, as a draft would have them. */
export function version(pieces: (Piece | string)[], prefix: string): AlignedInput[] {
  const full = pieces.map((piece) =>
    typeof piece === "string" ? { kind: "paragraph" as const, depth: 0, text: piece } : piece,
  );
  const numbers = numberParagraphs(full.map(({ kind, depth }) => ({ kind, depth, marker: null })));
  return full.map(({ kind, depth, text }, index) => ({
    id: `${prefix}${index}`,
    kind,
    depth,
    text,
    number: numbers[index]?.number ?? null,
  }));
}

const vocabularies = {
  en: { words: 900, join: " ", stop: ".", word: (rank: number) => `w${rank.toString(36)}e` },
  ar: {
    words: 900,
    join: " ",
    stop: ".",
    word: (rank: number) => [...String(rank)].map((digit) => "ابتثجحخدذر"[Number(digit)]).join(""),
  },
  zh: { words: 900, join: "", stop: "。", word: (rank: number) => String.fromCodePoint(0x4e00 + rank) },
};
export type Script = keyof typeof vocabularies;

/** A sentence of made-up words, the first words of the vocabulary far more often than the last. */
export function sentence(random: () => number, script: Script, most = 20): string {
  const { words, join, stop, word } = vocabularies[script];
  const length = 3 + Math.floor(random() * most);
  return Array.from({ length }, () => word(Math.floor(random() ** 3 * words))).join(join) + stop;
}

/** Sections with short headings, labels that recur, and paragraphs of one to five sentences. */
export function randomDraft(random: () => number, script: Script, size: number): Piece[] {
  return Array.from({ length: size }, (_, index): Piece => {
    if (index % 9 === 0)
      return { kind: "heading", depth: 1 + Math.floor(random() * 2), text: sentence(random, script, 3) };
    if (random() < 0.1) return { kind: "paragraph", depth: 0, text: "Example:" };
    const sentences = Array.from({ length: 1 + Math.floor(random() * 5) }, () => sentence(random, script));
    return { kind: "paragraph", depth: Math.floor(random() * 2), text: sentences.join(random() < 0.1 ? "\n" : " ") };
  });
}

/** The draft after `changes` edits, moves, splits, merges, cuts and additions. */
export function randomlyChanged(draft: Piece[], random: () => number, script: Script, changes: number): Piece[] {
  const pieces = draft.map((piece) => ({ ...piece }));
  for (let change = 0; change < changes; change += 1) {
    const at = Math.floor(random() * pieces.length);
    const piece = pieces[at];
    if (!piece) continue;
    const kind = Math.floor(random() * 6);
    if (kind === 0) piece.text = edited(piece.text, random, script);
    if (kind === 1) pieces.splice(Math.floor(random() * pieces.length), 0, ...pieces.splice(at, 1));
    if (kind === 2) pieces.splice(at, 1, ...split(piece));
    if (kind === 3) pieces.splice(at, 2, { ...piece, text: `${piece.text} ${pieces[at + 1]?.text ?? ""}` });
    if (kind === 4) pieces.splice(at, 1);
    if (kind === 5) pieces.splice(at, 0, { kind: "paragraph", depth: 0, text: sentence(random, script) });
  }
  return pieces;
}

export function edited(text: string, random: () => number, script: Script): string {
  const middle = Math.floor(random() * text.length);
  return `${text.slice(0, middle)} ${sentence(random, script, 3)}${text.slice(middle + Math.floor(random() * 9))}`;
}

function split(piece: Piece): Piece[] {
  const parts = piece.text.split(/(?<=[.。])\s/u);
  const half = Math.ceil(parts.length / 2);
  const texts = [parts.slice(0, half).join(" "), parts.slice(half).join(" ")];
  return texts.filter((text) => text !== "").map((text) => ({ ...piece, text }));
}

/** Paragraphs of a few sentences that all stand in many of them, so that nothing has one counterpart only. */
export function repetitiveDraft(random: () => number, script: Script, pool: string[]): Piece[] {
  return Array.from({ length: Math.floor(random() * 14) }, () => {
    const sentences = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => pool[Math.floor(random() * pool.length)],
    );
    const text = sentences.join(" ");
    return { kind: "paragraph", depth: 0, text: random() < 0.2 ? edited(text, random, script) : text };
  });
}
