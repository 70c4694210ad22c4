import { escapeHtml } from "./escape-html";

/** One thing that is new. `id` is an IRI that never changes (RFC 4287, section 4.2.6). */
export type AtomEntry = {
  id: string;
  title: string;
  updated: Date;
  href: string;
  summary: string;
  /** Language of the title and the summary where it is not that of the feed. */
  language?: string;
  author?: string;
  /** What it is derived from, such as the original of a translation. */
  related?: { href: string; language: string };
};

export type AtomHead = {
  /** Address of the feed, which is its id as well. */
  self: string;
  /** The page that it is about. */
  page?: string;
  title: string;
  language: string;
};

/** A feed (RFC 4287) of these entries in the order given, the newest first. */
export function writeAtom({ self, page, title, language }: AtomHead, entries: readonly AtomEntry[]): string {
  // A feed without entries has not changed since the beginning of time.
  const updated = entries.reduce((latest, entry) => Math.max(latest, entry.updated.getTime()), 0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(language)}">`,
    element("id", self),
    element("title", title),
    element("updated", new Date(updated).toISOString()),
    `<author>${element("name", "Openfloor")}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>`,
    ...(page === undefined ? [] : [`<link rel="alternate" type="text/html" href="${escapeHtml(page)}"/>`]),
    ...entries.map(atomEntry),
    "</feed>",
    "",
  ].join("\n");
}

function atomEntry({ id, title, updated, href, summary, language, author, related }: AtomEntry): string {
  const attribute = language === undefined ? "" : ` xml:lang="${escapeHtml(language)}"`;
  return [
    `<entry${attribute}>`,
    element("id", id),
    element("title", title),
    element("updated", updated.toISOString()),
    ...(author === undefined ? [] : [`<author>${element("name", author)}</author>`]),
    `<link rel="alternate" type="text/html" href="${escapeHtml(href)}"/>`,
    ...(related === undefined
      ? []
      : [
          `<link rel="related" type="text/html" hreflang="${escapeHtml(related.language)}" href="${escapeHtml(related.href)}"/>`,
        ]),
    element("summary", summary),
    "</entry>",
  ].join("\n");
}

/** XML 1.0, section 2.2: characters that no document may hold are left out. */
function element(name: string, text: string): string {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "");
  return `<${name}>${escapeHtml(clean)}</${name}>`;
}
