export type Encoding = "br" | "gzip" | "identity";

/** The best encoding that a client accepts: Brotli, gzip, or none (RFC 9110, 12.5.3). */
export function preferredEncoding(header: string | undefined): Encoding {
  if (!header) return "identity";
  let brotli = false;
  let gzip = false;
  for (const part of header.split(",", 20)) {
    const [name, ...parameters] = part.split(";");
    if (parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/i.test(parameter))) continue;
    const coding = name?.trim().toLowerCase();
    if (coding === "br") brotli = true;
    else if (coding === "gzip" || coding === "*") gzip = true;
  }
  return brotli ? "br" : gzip ? "gzip" : "identity";
}
