const allowedSchemes = new Set(["http:", "https:", "mailto:"]);
const longestLink = 2000;

/**
 * The address of a link in its normal form, or null when a document must not carry it: other
 * schemes than http, https and mailto, relative addresses, more than 2,000 characters, user names
 * or passwords in the address, control or deceiving characters, no host.
 */
export function safeLink(href: unknown): string | null {
  if (typeof href !== "string" || href.length > longestLink) return null;
  const typed = href.trim();
  if (/[\s\p{Cc}\p{Cf}\p{Surrogate}\\]/u.test(typed) || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  if (!allowedSchemes.has(url.protocol)) return null;
  if (url.username !== "" || url.password !== "") return null;
  if (url.protocol === "mailto:" ? !url.pathname.includes("@") : url.hostname === "") return null;
  return url.href.length > longestLink ? null : url.href;
}
