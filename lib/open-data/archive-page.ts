import { directionOf, isLocale } from "@/lib/i18n/locales";
import { escapeHtml } from "@/lib/text/escape-html";
import { isOwnHtml } from "@/lib/text/own-html";
import { safeName } from "./bag";

/** Looks up words by their full key. */
export type ArchiveWords = (key: string, values?: Record<string, string | number>) => string;

/** What every page of an archive knows. */
export type Archive = {
  locale: string;
  words: ArchiveWords;
  /** Scheme and host of the site it is taken from. */
  site: string;
  consultation: { slug: string; title: string };
  /** When it was made, as people read it. */
  madeOn: string;
  /** References of the contributions that are in it, and `draft/version` of the texts. */
  holds: { contributions: ReadonlySet<string>; texts: ReadonlySet<string> };
};

export const pathOfText = (draft: string, version: string) => `texts/${safeName(draft)}--${safeName(version)}.html`;
export const pathOfContribution = (reference: string) => `contributions/${safeName(reference)}.html`;

/** `lang` and `dir` of words that people wrote. */
export function languageAttributes(language: string): string {
  const direction = isLocale(language) ? directionOf(language) : "auto";
  return ` lang="${escapeHtml(language)}" dir="${direction}"`;
}

/** A page of the archive. Its links and its style lead to files beside it, so that it opens from a disk. */
export function archivePage(archive: Archive, page: { path: string; title: string; body: string }): string {
  const up = "../".repeat(page.path.split("/").length - 1);
  const { locale, words, consultation, site, madeOn } = archive;
  const address = `${site}/${locale}/consultations/${consultation.slug}`;
  const heading = page.title === consultation.title ? page.title : `${page.title} · ${consultation.title}`;
  return [
    "<!doctype html>",
    `<html${languageAttributes(locale)}>`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(heading)}</title>`,
    `<link rel="stylesheet" href="${up}style.css">`,
    "</head>",
    "<body>",
    `<header><a href="${up}index.html">${escapeHtml(consultation.title)}</a></header>`,
    `<main>\n<h1>${escapeHtml(page.title)}</h1>\n${page.body}\n</main>`,
    `<footer><p>${escapeHtml(words("open-data.archive.madeOn", { day: madeOn }))} <a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p></footer>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/**
 * HTML that was checked when it was written, with links to pages of the site that are in the archive led to their
 * files. What was planted past the check is shown as the characters it is made of.
 * @param from path of the page it stands on
 */
export function archivedHtml(archive: Archive, html: string, from: string): string {
  if (!isOwnHtml(html)) return escapeHtml(html);
  return html.replace(/ href="([^"]*)"/g, (_, href: string) => ` href="${escapeHtml(localHref(archive, href, from))}"`);
}

function localHref({ site, consultation, holds }: Archive, escaped: string, from: string): string {
  const href = escaped.replaceAll("&amp;", "&");
  if (href.startsWith("#") || !URL.canParse(href, site)) return href;
  const url = new URL(href, site);
  if (url.origin !== new URL(site).origin) return href;
  const up = "../".repeat(from.split("/").length - 1);
  const [, reference = ""] = /^\/[a-z]{2}\/contributions\/([^/]+)$/.exec(url.pathname) ?? [];
  if (holds.contributions.has(reference)) return `${up}${pathOfContribution(reference)}${url.hash}`;
  const [, slug, draft = "", version = ""] =
    /^\/[a-z]{2}\/consultations\/([^/]+)\/drafts\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
  if (slug === consultation.slug && holds.texts.has(`${draft}/${version}`)) {
    return `${up}${pathOfText(draft, version)}${url.hash}`;
  }
  return url.href;
}
