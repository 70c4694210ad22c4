import { showDays, showSpan } from "@/lib/i18n/spans";
import { wholeDaysOf } from "@/lib/i18n/whole-days";
import { inLocale } from "@/lib/kernel/localised";
import { escapeHtml } from "@/lib/text/escape-html";
import type { CalendarEntry } from "./calendar-entry";

/** More than a reader of feeds goes back. */
const mostEntries = 100;

export type FeedWords = { name: string; cancelled: string };

/**
 * Events as a feed (RFC 4287), what changed last first: one feed tells of every session of a series.
 * @param self address of the feed
 * @param origin scheme and host of the pages that the entries link to
 */
export function writeFeed(
  entries: readonly CalendarEntry[],
  { words, locale, origin, self }: { words: FeedWords; locale: string; origin: string; self: string },
): string {
  const latest = entries.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime()).slice(0, mostEntries);
  // A feed without entries has not changed since the beginning of time.
  const updated = latest[0]?.changedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(locale)}">`,
    element("id", self),
    element("title", words.name),
    element("updated", updated.toISOString()),
    `<author>${element("name", "Openfloor")}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>`,
    ...latest.map((entry) => feedEntry(entry, words, locale, origin)),
    "</feed>",
    "",
  ].join("\n");
}

function feedEntry(entry: CalendarEntry, words: FeedWords, locale: string, origin: string): string {
  const title = inLocale(entry.title, locale).text;
  const summary = [whenOf(entry, locale), inLocale(entry.summary, locale).text].filter(Boolean).join(". ");
  return [
    "<entry>",
    element("id", `urn:uuid:${entry.id}`),
    element("title", entry.status === "cancelled" ? `${words.cancelled}: ${title}` : title),
    element("updated", entry.changedAt.toISOString()),
    `<link rel="alternate" type="text/html" href="${escapeHtml(`${origin}/${locale}/events/${entry.slug}`)}"/>`,
    element("summary", summary),
    "</entry>",
  ].join("\n");
}

function whenOf({ startsAt, endsAt, wholeDays, zone }: CalendarEntry, locale: string): string {
  if (wholeDays) {
    const { first, last } = wholeDaysOf(startsAt, endsAt, zone);
    return showDays(first, last, locale);
  }
  const { text, utc } = showSpan(startsAt, endsAt, zone, locale);
  return utc === null ? text : `${text} (${utc})`;
}

/** XML 1.0, section 2.2: characters that no document may hold are left out. */
function element(name: string, text: string): string {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "");
  return `<${name}>${escapeHtml(clean)}</${name}>`;
}
