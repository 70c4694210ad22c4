import { sha256Hex } from "@/lib/text/canonical-json";

/** The key under which a part of a message becomes a draft: a UUID of version 8 (RFC 9562), the same each time. */
export function draftKeyOf(messageId: string, part: number | "input"): string {
  const hash = sha256Hex(`inbound-message ${messageId} ${part}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
