import { z } from "zod";
import { isolated } from "@/lib/i18n/isolated";
import { showDays, showSpan } from "@/lib/i18n/spans";
import { wholeDaysOf } from "@/lib/i18n/whole-days";
import { type Block, instant, line, path, type Translate, words } from "./template";

/** The hours of an event as a mail is told them. */
export const hours = z.object({
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  zone: z.string().max(100).nullable(),
  wholeDays: z.boolean(),
});
export type Hours = z.input<typeof hours>;

/** An event or a session, as everybody may know it. */
export const sitting = hours.extend({
  title: line,
  /** Empty where none was stated. */
  city: line,
});
export type ToldSitting = z.input<typeof sitting>;

export const mode = z.enum(["on_site", "online", "hybrid"]);

/** What stood before, of each thing that changed. */
export const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hour"), before: hours }),
  z.strictObject({ kind: z.literal("place"), before: line }),
  z.strictObject({ kind: z.literal("mode"), before: mode }),
]);
export type ToldChange = z.input<typeof change>;

/** How one gets in: of the confirmed alone. Empty where there is none. */
export const room = z.strictObject({ place: words, joinLink: z.string().max(2_000), joinWords: words });
export type ToldRoom = z.input<typeof room>;

/** JSON of many of them; a mail keeps values of one line. */
export const asJson = z.string().max(400_000);

/** Address of an event in calendars; it has no language. */
export const calendarPath = z.string().regex(/^\/events\/[A-Za-z0-9._~-]+\.ics$/);

/** Stops reminders and notices of an event for one address. */
export const silenceToken = z.string().regex(/^[A-Za-z0-9._-]{20,200}$/);

/** Where a mail to somebody registered leads. */
export const ways = { path, calendar: calendarPath, cancel: path };

/** The calendar, and the way to cancel. */
export function furtherWays({ calendar, cancel }: { calendar: string; cancel: string }, t: Translate) {
  return [
    { label: t("eventMails.cancel"), path: cancel },
    { label: t("eventMails.calendar"), path: calendar },
  ];
}

/** The way to hear less. */
export function stopWay(token: string, t: Translate, locale: string) {
  return { label: t("eventMails.stop"), path: `/${locale}/notices/events/${token}` };
}

/** The hours in the zone of the event and in UTC; of whole days the days alone. */
export function whenWords({ startsAt, endsAt, zone, wholeDays }: Hours, t: Translate, locale: string): string {
  if (startsAt === null || zone === null) return t("eventMails.facts.notSet");
  const start = new Date(startsAt);
  const end = endsAt === null ? null : new Date(endsAt);
  if (wholeDays) {
    const { first, last } = wholeDaysOf(start, end, zone);
    return showDays(first, last, locale);
  }
  const { text, utc } = showSpan(start, end, zone, locale);
  return utc === null ? text : `${text} (${isolated(utc)})`;
}

/** When and where, and how one gets in where that may be told. */
export function sittingFacts(
  given: z.output<typeof sitting>,
  way: z.output<typeof room> | null,
  { t, locale }: { t: Translate; locale: string },
): Block {
  const rows: [string, string][] = [
    ["when", whenWords(given, t, locale)],
    ["where", given.city],
    ["room", way?.place ?? ""],
    ["join", way?.joinLink ?? ""],
    ["joinWords", way?.joinWords ?? ""],
  ];
  return factsOf(rows, t);
}

/** Facts under the words of mails about events; those without a value are left out. */
export function factsOf(rows: readonly [string, string][], t: Translate): Block {
  const facts = rows.flatMap(([term, value]) => (value === "" ? [] : [{ term: t(`eventMails.facts.${term}`), value }]));
  return { kind: "facts", facts };
}

/** What stood before the changes. */
export function beforeFacts(changes: z.output<typeof change>[], t: Translate, locale: string): Block {
  return factsOf(
    changes.map((told): [string, string] => {
      if (told.kind === "hour") return ["when", whenWords(told.before, t, locale)];
      if (told.kind === "mode") return ["how", t(`eventMails.modes.${told.before}`)];
      return ["where", told.before === "" ? t("eventMails.facts.notSet") : told.before];
    }),
    t,
  );
}

/** Most sessions that one mail lists. */
const mostListed = 40;

/** One event by its facts; several each under its title. What is beyond the bound is counted. */
export function sittingBlocks(
  sittings: z.output<typeof sitting>[],
  rooms: z.output<typeof room>[],
  shown: { t: Translate; locale: string },
): Block[] {
  const isAlone = sittings.length === 1;
  const blocks = sittings
    .slice(0, mostListed)
    .flatMap((given, index): Block[] => [
      ...(isAlone ? [] : [{ kind: "heading" as const, text: given.title }]),
      sittingFacts(given, rooms[index] ?? null, shown),
    ]);
  const more = sittings.length - mostListed;
  if (more > 0) blocks.push({ kind: "paragraph", text: shown.t("eventMails.reminder.more", { count: more }) });
  return blocks;
}
