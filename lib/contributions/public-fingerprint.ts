/**
 * The fingerprint of what was received, for everybody. Not beside a text without some of its words: whoever has the
 * rest of it could try numbers and names against the fingerprint until one fits.
 */
export function fingerprintFor(row: { publication: string; receipts: readonly { sha256: string }[] }): string | null {
  return row.publication === "published_redacted" ? null : (row.receipts[0]?.sha256 ?? null);
}
