import { DomainError } from "@/lib/kernel/errors";

/** Most bytes of a message; what a mailbox takes, and what our doors let through. */
export const largestMessage = 20_000_000;
/** Most bytes before the first empty line; the longest real ones have some thirty thousand. */
const largestHead = 200_000;
/** How often one line that begins with two hyphens may stand in a message: each is a part of it. */
const mostParts = 300;
/** Most different lines of that kind that are counted; real messages have a handful of them. */
const mostBoundaries = 2_000;

/**
 * Refuses a message that would cost much more to read than it has to say: too large, a head without end, thousands
 * of parts. One run over the bytes; nothing is decoded.
 */
export function refuseBomb(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refused("inbound.refused.empty");
  if (bytes.length > largestMessage) throw refused("inbound.refused.tooLarge");
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headLength(text) > largestHead) throw refused("inbound.refused.unreadable");
  const seen = new Map<string, number>();
  for (let at = nextBoundary(text, -1); at !== -1; at = nextBoundary(text, at)) {
    const end = text.indexOf(10, at);
    const line = text.toString("latin1", at, Math.min(end === -1 ? text.length : end, at + 80)).trimEnd();
    const count = (seen.get(line) ?? 0) + 1;
    if (count > mostParts || seen.size > mostBoundaries) throw refused("inbound.refused.tooManyParts");
    seen.set(line, count);
  }
}

function headLength(text: Buffer): number {
  const ends = [text.indexOf("\r\n\r\n"), text.indexOf("\n\n")].filter((at) => at !== -1);
  return ends.length === 0 ? text.length : Math.min(...ends);
}

/** Where the next line that begins with two hyphens begins, or -1. */
function nextBoundary(text: Buffer, after: number): number {
  if (after === -1 && text[0] === 0x2d && text[1] === 0x2d) return 0;
  const at = text.indexOf("\n--", Math.max(after, 0));
  return at === -1 ? -1 : at + 1;
}

function refused(key: string): DomainError {
  return new DomainError("invalid", key);
}
