import { cleanText } from "@/lib/text/clean-text";

const hour = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`;
const timing = new RegExp(`^(${hour})[ \\t]+-->[ \\t]+(${hour})(?:[ \\t].*)?$`);

/** Most bytes of a file of captions. */
const largestCaptions = 2_000_000;

/**
 * Reads captions as WebVTT (W3C) and gives them cleaned, ready to be kept; null where they are none: no head, no cue,
 * a cue that ends before it begins, or bytes that are no UTF-8.
 */
export function readCaptions(bytes: Uint8Array): string | null {
  const text = bytes.length > largestCaptions ? null : decoded(bytes);
  if (text === null) return null;
  const [head = "", ...blocks] = text.split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(head)) return null;
  const cues = blocks
    .map((block) => block.trim())
    .filter((block) => block !== "" && !/^(NOTE|STYLE|REGION)\b/.test(block));
  return cues.length > 0 && cues.every(isCue) ? `${text.trim()}\n` : null;
}

function isCue(block: string): boolean {
  const lines = block.split("\n");
  const at = lines.findIndex((line) => line.includes("-->"));
  const [, from, to] = timing.exec(lines[at] ?? "") ?? [];
  return at <= 1 && from !== undefined && to !== undefined && secondsOf(from) < secondsOf(to);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return cleanText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // What is no UTF-8 is no WebVTT.
    return null;
  }
}

function secondsOf(stamp: string): number {
  return stamp.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}
