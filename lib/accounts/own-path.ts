const anyHost = "https://own.invalid";

/**
 * A path of this site to go on to, or null for everything that could lead elsewhere: another host (`//`, `/\`), an
 * absolute address, control characters, encoded or not, and places that are no pages.
 */
export function ownPath(candidate: string | null | undefined): string | null {
  if (!candidate || candidate.length > 1_000 || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(candidate)) return null;
  if (candidate.startsWith("//") || candidate.startsWith("/api/") || /%(?:0|1|5c|7f)/i.test(candidate)) return null;
  const url = URL.parse(candidate, anyHost);
  return url?.origin === anyHost && `${url.pathname}${url.search}${url.hash}` === candidate ? candidate : null;
}
