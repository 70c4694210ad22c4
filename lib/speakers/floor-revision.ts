import { sha256Hex } from "@/lib/text/canonical-json";
import type { FloorItem } from "./read-floor";

/** A short mark of the lists as they stand: another mark means that something on them changed. */
export function floorRevision(items: readonly FloorItem[]): string {
  return sha256Hex(Buffer.from(JSON.stringify(items))).slice(0, 16);
}
