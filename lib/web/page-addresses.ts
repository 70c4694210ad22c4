import type { Metadata } from "next";
import { env } from "@/lib/env";
import { defaultLocale, locales } from "@/lib/i18n/locales";
import { pagePath } from "@/lib/web/page-path";

type Feed = { path: string; title: string };

/**
 * The one address of a public page, and the same page in every language, for search engines. A page beyond the first
 * of a list is found through the map of the site.
 * @param more feeds of the page and its card for other sites
 */
export async function pageAlternates(
  locale: string,
  more: { feed?: Feed; hasCard?: boolean } = {},
): Promise<NonNullable<Metadata["alternates"]>> {
  const origin = env().appUrl;
  const path = await pagePath();
  const address = (language: string) => `${origin}/${language}${path}`;
  const card = `${origin}/oembed?url=${encodeURIComponent(address(locale))}`;
  return {
    canonical: address(locale),
    languages: {
      ...Object.fromEntries(locales.map((language) => [language, address(language)])),
      "x-default": address(defaultLocale),
    },
    types: {
      ...(more.feed === undefined
        ? {}
        : { "application/atom+xml": [{ url: `${origin}${more.feed.path}?locale=${locale}`, title: more.feed.title }] }),
      ...(more.hasCard === true ? { "application/json+oembed": card } : {}),
    },
  };
}

/** Where a page stands, for what is said of it to programs. */
export async function pageAddress(locale: string): Promise<{ url: string; base: string; locale: string }> {
  const base = `${env().appUrl}/${locale}`;
  return { url: `${base}${await pagePath()}`, base, locale };
}
