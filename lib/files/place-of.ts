import { join } from "node:path";

/** Where a file lies in the folder of files: by the first two digits of its hash, so that no folder grows too large. */
export function placeOf(directory: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A file is named by its SHA-256 and nothing else");
  return join(directory, sha256.slice(0, 2), sha256);
}
