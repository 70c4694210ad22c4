import { comma, listedApart } from "@/lib/i18n/lists";
import { inLocale } from "@/lib/kernel/localised";
import { escapeHtml } from "@/lib/text/escape-html";
import type { PublicRecording } from "./public";

type Feed = {
  /** Address of the site, without a slash at its end. */
  site: string;
  locale: string;
  title: string;
  description: string;
  recordings: readonly PublicRecording[];
};

/**
 * Recordings as RSS 2.0 for programs that collect episodes: an enclosure only where the file is kept here; what lies
 * elsewhere is an item with the page of its event alone.
 */
export function podcastFeed({ site, locale, title, description, recordings }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">',
    "<channel>",
    element("title", title),
    element("link", `${site}/${locale}/recordings`),
    element("description", description),
    element("language", locale),
    `<atom:link href="${escapeHtml(site)}/feeds/recordings.rss" rel="self" type="application/rss+xml"/>`,
    ...recordings.map((recording) => item(recording, site, locale)),
    "</channel></rss>",
    "",
  ].join("\n");
}

function item(
  { id, episode, seconds, file, appearances, event, ...recording }: PublicRecording,
  site: string,
  locale: string,
) {
  const title = inLocale(recording.title, locale).text;
  const people = appearances.map(({ name, affiliation }) => [name, affiliation].filter(Boolean).join(comma(locale)));
  const media = escapeHtml(`${site}/api/recordings/${id}/media`);
  return [
    "<item>",
    element("title", episode === null ? title : `${episode}. ${title}`),
    element("link", `${site}/${locale}/events/${event.slug}`),
    `<guid isPermaLink="false">${id}</guid>`,
    element("pubDate", event.orderedAt.toUTCString()),
    element("description", listedApart(people, locale)),
    ...(episode === null ? [] : [`<itunes:episode>${episode}</itunes:episode>`]),
    ...(seconds === null ? [] : [`<itunes:duration>${seconds}</itunes:duration>`]),
    ...(file === null
      ? []
      : [`<enclosure url="${media}" length="${file.bytes}" type="${escapeHtml(file.mediaType)}"/>`]),
    "</item>",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}
