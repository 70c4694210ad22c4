import { cleanLine } from "@/lib/text/clean-text";
import { safeLink } from "@/lib/text/safe-link";

/** Markdown without its wrapping: what kramdown and its RFC dialect put around the text. */
export type MarkdownSource = {
  title: string | null;
  body: string;
  /** Addresses of the works that `{{key}}` cites, from the front matter. */
  citations: Map<string, string>;
};

/**
 * Takes front matter (YAML, or that of kramdown-rfc up to its first `--- section`), section marks,
 * comments, attribute lines and abbreviations out of a Markdown text. `--- abstract` and
 * `--- note_…` become headings; text before the first of them never does.
 */
export function readMarkdownSource(text: string): MarkdownSource {
  const lines = text.split("\n");
  const end = frontMatterEnd(lines);
  const matter = end === null ? [] : lines.slice(1, end);
  // A line such as "--- abstract" ends the front matter and is the first of the body.
  const opensBody = end !== null && !/^(---|\.\.\.)\s*$/.test(lines[end] ?? "");
  const start = end === null ? 0 : opensBody ? end : end + 1;
  return {
    title: titleOf(matter),
    body: bodyLines(lines.slice(start)).join("\n"),
    citations: citationsOf(matter),
  };
}

/** The line on which front matter ends: "---", "..." or "--- section", which opens the body. */
function frontMatterEnd(lines: string[]): number | null {
  if (lines[0]?.trimEnd() !== "---") return null;
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)(\s.*)?$/.test(line));
  // Without a key it is a thematic break and a heading underline, not front matter.
  const hasKey = lines.slice(1, Math.max(end, 1)).some((line) => /^[\w-]+:/.test(line));
  return end > 0 && hasKey ? end : null;
}

function titleOf(matter: string[]): string | null {
  const at = matter.findIndex((line) => /^title:/.test(line));
  if (at < 0) return null;
  let title = (matter[at] ?? "").replace(/^title:\s*[>|]?[+-]?\s*/, "");
  for (const line of matter.slice(at + 1)) {
    if (!/^\s+\S/.test(line)) break;
    title += ` ${line.trim()}`;
  }
  // Quotation marks of a folded title are its own, others are YAML's.
  const isFolded = /^title:\s*[>|]/.test(matter[at] ?? "");
  const quoted = isFolded ? null : cleanLine(title).match(/^(["'])(.*)\1$/);
  return cleanLine(quoted?.[2] ?? title) || null;
}

function citationsOf(matter: string[]): Map<string, string> {
  const citations = new Map<string, string>();
  const open: { key: string; indent: number }[] = [];
  for (const line of matter) {
    const [, space = "", key = "", value = ""] = line.match(/^(\s*)(?:-\s+)?([\w][\w.-]*):\s*(.*)$/) ?? [];
    if (key === "") continue;
    while ((open.at(-1)?.indent ?? -1) >= space.length) open.pop();
    const owner = open.at(-1);
    const address = key === "target" ? safeLink(value.replace(/^["']|["']$/g, "")) : null;
    if (owner && address) citations.set(owner.key, address);
    if (value === "") open.push({ key, indent: space.length });
  }
  return citations;
}

function bodyLines(lines: string[]): string[] {
  const body: string[] = [];
  let fence: string | null = null;
  let inComment = false;
  for (const line of lines) {
    const mark = line.match(/^ {0,3}(`{3,}|~{3,})/)?.[1];
    if (mark !== undefined && !inComment) {
      if (fence === null) fence = mark;
      else if (mark.startsWith(fence)) fence = null;
    }
    if (fence !== null) body.push(line);
    else {
      if (/^\s*\{::comment\}/.test(line)) inComment = true;
      if (!inComment) body.push(...bodyLine(line));
      if (/\{:\/(comment)?\}\s*$/.test(line)) inComment = false;
    }
  }
  return body;
}

function bodyLine(line: string): string[] {
  const section = line.match(/^---\s+([a-z]+)(?:_(\S+))?\s*$/i);
  if (section) {
    const [, kind = "", note] = section;
    if (kind === "abstract" || kind === "note") return ["", `# ${sectionTitle(note ?? kind)}`, ""];
    return [""];
  }
  if (/^\s*\{:[^}]*\}\s*$/.test(line)) return [""];
  if (/^\*\[[^\]]+\]:/.test(line)) return [];
  const text = withoutTail(line, "{: ");
  return [/^#{1,6}\s/.test(text) ? withoutTail(text, "{#") : text];
}

/** A line without the attributes in braces at its end. */
function withoutTail(line: string, opening: string): string {
  const end = line.trimEnd();
  const at = end.lastIndexOf(opening);
  return at > 0 && end.indexOf("}", at) === end.length - 1 ? end.slice(0, at).trimEnd() : line;
}

function sectionTitle(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
