import { isLocale, type Locale } from "@/lib/i18n/locales";

/** A page of ours that another site may show as a card. */
export type EmbeddedPage = {
  locale: Locale;
  kind: "process" | "consultation" | "text" | "contribution" | "event" | "organisation";
  /** Names in the address, in their order. */
  names: string[];
};

const pages: readonly { kind: EmbeddedPage["kind"]; path: RegExp }[] = [
  { kind: "process", path: /^\/processes\/([^/]+)$/ },
  { kind: "consultation", path: /^\/consultations\/([^/]+)$/ },
  { kind: "text", path: /^\/consultations\/([^/]+)\/drafts\/([^/]+)\/([^/]+)$/ },
  { kind: "contribution", path: /^\/contributions\/([^/]+)$/ },
  { kind: "event", path: /^\/events\/([^/]+)$/ },
  { kind: "organisation", path: /^\/organisations\/([^/]+)$/ },
];

/**
 * Which page of ours an address means; null for every other, another site's too. Nothing is fetched.
 * @param origin scheme and host of this site
 */
export function embeddedPage(address: string, origin: string): EmbeddedPage | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.origin !== new URL(origin).origin || url.username !== "" || url.password !== "") return null;
  const [, locale = "", path = ""] = /^\/([a-z]{2})(\/.+)$/.exec(url.pathname) ?? [];
  if (!isLocale(locale)) return null;
  for (const { kind, path: shape } of pages) {
    const [, ...names] = shape.exec(path) ?? [];
    if (names.length > 0) return readable({ kind, locale, names });
  }
  return null;
}

function readable(page: EmbeddedPage): EmbeddedPage | null {
  try {
    const names = page.names.map((name) => decodeURIComponent(name));
    return names.some((name) => /[\p{Cc}\p{Cs}]/u.test(name)) ? null : { ...page, names };
  } catch {
    return null;
  }
}
