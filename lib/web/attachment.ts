/**
 * The header that makes a browser save an answer under a name (RFC 6266): the name itself in UTF-8, and one in plain
 * letters for programs that know no other.
 */
export function attachment(name: string): string {
  const clean = name.replace(/[\p{C}"\\/]/gu, "_").slice(0, 200);
  const plain = clean.replace(/[^\x20-\x7E]/g, "_").replaceAll("%", "_");
  const encoded = encodeURIComponent(clean).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
