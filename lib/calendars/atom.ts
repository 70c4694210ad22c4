import { showDays, showSpan } from "@/lib/i18n/spans";
import { wholeDaysOf } from "@/lib/i18n/whole-days";
import { inLocale } from "@/lib/kernel/localised";
import { type AtomEntry, writeAtom } from "@/lib/text/atom";
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
  return writeAtom(
    { self, title: words.name, language: locale },
    latest.map((entry) => feedEntry(entry, words, locale, origin)),
  );
}

function feedEntry(entry: CalendarEntry, words: FeedWords, locale: string, origin: string): AtomEntry {
  const title = inLocale(entry.title, locale).text;
  return {
    id: `urn:uuid:${entry.id}`,
    title: entry.status === "cancelled" ? `${words.cancelled}: ${title}` : title,
    updated: entry.changedAt,
    href: `${origin}/${locale}/events/${entry.slug}`,
    summary: [whenOf(entry, locale), inLocale(entry.summary, locale).text].filter(Boolean).join(". "),
  };
}

function whenOf({ startsAt, endsAt, wholeDays, zone }: CalendarEntry, locale: string): string {
  if (wholeDays) {
    const { first, last } = wholeDaysOf(startsAt, endsAt, zone);
    return showDays(first, last, locale);
  }
  const { text, utc } = showSpan(startsAt, endsAt, zone, locale);
  return utc === null ? text : `${text} (${utc})`;
}
