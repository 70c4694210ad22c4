/** The address a request asks for, or the status with which a malformed one is refused. */
export type Target =
  | { readonly ok: true; readonly path: string; readonly search: string }
  | { readonly ok: false; readonly status: 400 | 404 | 414 };

const longestTarget = 4_096;

/**
 * Reads a request target (RFC 9112, 3.2.1: origin form only).
 *
 * Refused are spellings that two programs may understand differently: a second slash at the
 * start (another host), backslashes, control characters, broken percent-encoding, dot segments,
 * and encoded slashes, backslashes, dots, NULs and percent signs (which would be decoded twice).
 */
export function readTarget(raw: string | undefined): Target {
  if (!raw?.startsWith("/")) return { ok: false, status: 400 };
  if (raw.length > longestTarget) return { ok: false, status: 414 };
  // Anything but visible ASCII must come percent-encoded.
  if (raw.startsWith("//") || !/^[\x21-\x7e]+$/.test(raw) || raw.includes("\\")) return { ok: false, status: 400 };
  const fragmentless = raw.split("#", 1)[0] ?? raw;
  const queryAt = fragmentless.indexOf("?");
  const path = queryAt < 0 ? fragmentless : fragmentless.slice(0, queryAt);
  const search = queryAt < 0 ? "" : fragmentless.slice(queryAt);
  if (/%(?:00|0[ad]|2e|2f|5c|25)/i.test(path)) return { ok: false, status: 404 };
  if (path.includes("//") || path.split("/").some((segment) => segment === "." || segment === "..")) {
    return { ok: false, status: 404 };
  }
  // NUL never means anything in a query, and PostgreSQL refuses it.
  if (!decodes(path) || !decodes(search) || /%00/.test(search)) return { ok: false, status: 400 };
  return { ok: true, path, search };
}

function decodes(text: string): boolean {
  if (!text.includes("%")) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
