import { locales } from "@/lib/i18n/locales";
import { escapeHtml } from "@/lib/text/escape-html";
import type { MappedPage } from "./public-addresses";

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** The index of a map of the site (sitemaps.org, protocol 0.9) from the addresses of its parts. */
export function writeSitemapIndex(parts: readonly string[]): string {
  const entries = parts.map((part) => `<sitemap><loc>${escapeHtml(part)}</loc></sitemap>`);
  return [head, `<sitemapindex ${names}>`, ...entries, "</sitemapindex>", ""].join("\n");
}

/**
 * A part of the map: each page in every language, and each naming the others.
 * @param origin scheme and host.
 */
export function writeSitemap(
  origin: string,
  pages: readonly (Pick<MappedPage, "path"> & { at: Date | null })[],
): string {
  return [head, `<urlset ${names}>`, ...pages.flatMap((page) => entriesOf(origin, page)), "</urlset>", ""].join("\n");
}

function entriesOf(origin: string, { path, at }: { path: string; at: Date | null }): string[] {
  const addresses = locales.map((locale) => ({ locale, href: escapeHtml(encodeURI(`${origin}/${locale}${path}`)) }));
  const alternates = addresses.map(
    ({ locale, href }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${href}"/>`,
  );
  const changed = at === null ? "" : `<lastmod>${at.toISOString()}</lastmod>`;
  return addresses.map(({ href }) => `<url><loc>${href}</loc>${changed}${alternates.join("")}</url>`);
}
