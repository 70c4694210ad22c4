/** Under which name a kept file lies: its hash, behind the first two digits of it, so that no folder grows too large. */
export function nameOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A file is named by its SHA-256 and nothing else");
  return `${sha256.slice(0, 2)}/${sha256}`;
}
