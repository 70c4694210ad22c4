import { fromLetters, latinDigits, toLetters, toRoman } from "@/lib/text/ordinals";

/**
 * How top paragraphs get their numbers: 1..n through all headings, or as the author wrote them.
 */
export type NumberingScheme = "continuous" | "as_written";

export type NumberedBlock = {
  /** The displayed number, as in "13(f)"; null for headings. */
  number: string | null;
  /** The fragment of its address, unique in the draft, as in "p13f"; "h2" for the second heading. */
  anchor: string;
  /** Normalised names under which it is found, as in "13-f". */
  aliases: string[];
};

export type NumberableBlock = {
  kind: "heading" | "paragraph";
  depth: number;
  marker: string | null;
};

/**
 * Numbers, anchors and aliases for the blocks of one draft, in their order. Depth 1 under 13 is
 * "13(a)" with anchor "p13a", depth 2 "13(a)(i)" with "p13a-i", deeper levels take capitals and
 * figures. A paragraph deeper than its predecessors allow is lifted to the next level there is.
 */
export function numberParagraphs(blocks: NumberableBlock[], scheme: NumberingScheme = "continuous"): NumberedBlock[] {
  const taken = new Set<string>();
  const counts: number[] = [];
  let labels: string[] = [];
  let headings = 0;
  return blocks.map((block) => {
    if (block.kind === "heading") {
      headings += 1;
      return { number: null, anchor: unique(`h${headings}`, taken), aliases: [] };
    }
    const depth = Math.max(0, Math.min(block.depth, counts.length));
    counts.length = depth + 1;
    const count = (counts[depth] ?? 0) + 1;
    const written = scheme === "as_written" ? writtenLabel(block.marker) : null;
    counts[depth] = writtenCount(written) ?? count;
    labels = [...labels.slice(0, depth), written ?? ordinal(count, depth)];
    return {
      number: labels.map((label, level) => (level === 0 ? label : `(${label})`)).join(""),
      anchor: unique(anchorOf(labels), taken),
      aliases: [normaliseAlias(labels.join("-"))],
    };
  });
}

function ordinal(count: number, depth: number): string {
  if (depth === 0) return String(count);
  const styles = [toLetters, toRoman, (n: number) => toLetters(n).toUpperCase(), String];
  const style = styles[(depth - 1) % styles.length] ?? String;
  return style(count);
}

/** "12." → "12", "(iii)" → "iii"; null for bullets and whatever holds no letter and no figure. */
function writtenLabel(marker: string | null): string | null {
  if (marker === null) return null;
  const label = latinDigits(marker.slice(0, 40)).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return label === "" || label.length > 20 ? null : label;
}

function writtenCount(label: string | null): number | null {
  return label !== null && /^\d{1,6}$/.test(label) ? Number(label) : null;
}

function anchorOf(labels: string[]): string {
  const parts = labels.map((label) => normaliseAlias(label).replaceAll("-", "."));
  const [top = "", first, ...deeper] = parts;
  // "p13a" joins figures and letter; two figures side by side would run together.
  const second = first === undefined ? "" : /^\d/.test(first) ? `-${first}` : first;
  return `p${[`${top}${second}`, ...deeper].join("-")}`;
}

function unique(anchor: string, taken: Set<string>): string {
  let free = anchor;
  for (let copy = 2; taken.has(free); copy += 1) free = `${anchor}_${copy}`;
  taken.add(free);
  return free;
}

/**
 * The form in which names of paragraphs are compared: "Norm (f)" → "norm-f", "13 (F)" → "13-f".
 * Case, accents of width, punctuation and the script of figures do not count; letters do.
 */
export function normaliseAlias(typed: string): string {
  return latinDigits(typed.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

const paragraphWord =
  /^(?:(?:paragraphs?|paras?|pars?|p|\u0627\u0644\u0641\u0642\u0631\u0629|\u0641\u0642\u0631\u0629)-?)(?=\d)/u;

/** In this family the figure n and the n-th letter name the same: "norm 6" is "norm (f)". */
const lettersAreFigures = "norm";

/**
 * The normalised names that a reference stands for, however a person types it: "para. 13 (f)" and
 * "13f" → ["13-f"]; "Norm 6" → ["norm-6", "norm-f"]. Only the family "norm" equates figures and
 * letters: "13(6)" never is "13(f)".
 */
export function paragraphAliases(reference: string): string[] {
  const name = normaliseAlias(reference.slice(0, 200).replaceAll("\u00A7", " "))
    .replace(paragraphWord, "")
    .replace(/(\d)(?=\p{L})/gu, "$1-");
  if (name === "") return [];
  const family = name.match(/^norms?-?(\d{1,3}|[a-z])(-.+)?$/);
  if (!family) return [name];
  const [, member = "", deeper = ""] = family;
  const figure = /^\d/.test(member) ? Number(member) : (fromLetters(member) ?? 0);
  const names = [`${lettersAreFigures}-${figure}${deeper}`];
  if (figure > 0) names.push(`${lettersAreFigures}-${toLetters(figure)}${deeper}`);
  return names;
}

/** What `resolveReference` needs to know of a paragraph. */
export type ReferableParagraph = { anchor: string; number: string | null; aliases: string[] };

/**
 * The anchor of the paragraph that a typed reference means, or null. Found by displayed number
 * ("13(f)", "para 13 f"), by anchor, by alias ("norm 6" and "norm (f)"), or by an alias of an
 * ancestor with the way down ("norm (d)(iii)").
 */
export function resolveReference(typed: string, paragraphs: ReferableParagraph[]): string | null {
  return referenceFinder(paragraphs)(typed);
}

/** The same for many references to one text: its names are put in order once. */
export function referenceFinder(paragraphs: readonly ReferableParagraph[]): (typed: string) => string | null {
  const anchors = new Set(paragraphs.map(({ anchor }) => anchor));
  const index = new Map<string, ReferableParagraph>();
  for (const paragraph of paragraphs) {
    const names = [...paragraph.aliases.flatMap(paragraphAliases)];
    if (paragraph.number !== null) names.unshift(...paragraphAliases(paragraph.number));
    for (const name of names) if (!index.has(name)) index.set(name, paragraph);
  }
  return (typed) => {
    if (anchors.has(typed.trim())) return typed.trim();
    for (const name of paragraphAliases(typed)) {
      const found = index.get(name) ?? belowAncestor(name, index);
      if (found) return found.anchor;
    }
    return null;
  };
}

function belowAncestor(name: string, index: Map<string, ReferableParagraph>): ReferableParagraph | undefined {
  const parts = name.split("-");
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const ancestor = index.get(parts.slice(0, length).join("-"));
    if (ancestor?.number) {
      const [path] = paragraphAliases(ancestor.number);
      return index.get(`${path}-${parts.slice(length).join("-")}`);
    }
  }
  return undefined;
}
