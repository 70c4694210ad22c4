import { Temporal } from "temporal-polyfill";
import { dateFormat } from "./formats";
import { isolated } from "./isolated";
import { zoneCities } from "./zone-cities";

/** Parts of an instant as shown to people; the zone always stands beside the hour. */
export type ShownInstant = {
  /** RFC 3339 in UTC, for the datetime attribute. */
  iso: string;
  /** "30 November 2026, 18:00 Zurich" in the reader's language. */
  text: string;
  /** "17:00 UTC", or with the day where it differs. */
  utc: string;
  /** Both: the hour, and behind it what it is in UTC where that says anything new. */
  full: string;
  /** IANA zone in which it was announced. */
  zone: string;
};

/**
 * What people call an IANA zone, in the reader's language: its city (Europe/Zurich is Zurich, Цюрих, 苏黎世), or, where no
 * letters of the language are known for it, the country whose time it is.
 */
export function zoneName(zone: string, locale: string): string {
  if (zone === "UTC") return zone;
  const last = zone.split("/").at(-1) ?? zone;
  const written: Readonly<Record<string, string | undefined>> = zoneCities[last] ?? {};
  return written[locale] ?? (ownLetters.has(locale) ? zoneCountry(zone, locale) : last.replaceAll("_", " "));
}

const ownLetters = new Set(["ar", "ru", "zh"]);

function zoneCountry(zone: string, locale: string): string {
  const parts = dateFormat(localeTag(locale), { timeZone: zone, timeZoneName: "shortGeneric" }).formatToParts(0);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/**
 * The one formatter of instants.
 * @param instant a point in time
 * @param zone IANA zone in which it was announced
 * @param locale language of the reader
 */
export function showInstant(instant: Date, zone: string, locale: string): ShownInstant {
  const at = Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  const there = at.toZonedDateTimeISO(zone);
  const inUtc = at.toZonedDateTimeISO("UTC");
  const sameDay = there.toPlainDate().equals(inUtc.toPlainDate());
  const text = `${showDate(instant, locale, zone)}${afterDate[locale] ?? ", "}${showTime(instant, locale, zone)} ${zoneName(zone, locale)}`;
  const utc = `${sameDay ? "" : `${showDate(instant, locale, "UTC")} `}${showTime(instant, locale, "UTC")} UTC`;
  return {
    zone,
    iso: at.toString({ smallestUnit: "second" }),
    text,
    utc,
    full: zone === "UTC" ? text : `${text} (${isolated(utc)})`,
  };
}

/**
 * The hour with its day as the clock of some reader shows it: the longest there is, from where the day begins first or
 * last, for which a place is kept until the
 * browser says what theirs shows, so that nothing moves when it does.
 */
export function widestTime(instant: Date, locale: string): string {
  const inZone = (timeZone: string) =>
    dateFormat(localeTag(locale), {
      ...{ day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
      timeZone,
    }).format(instant);
  const [first, last] = [inZone("Pacific/Kiritimati"), inZone("Pacific/Pago_Pago")];
  return first.length > last.length ? first : last;
}

/** The hour with what it is in UTC behind it, where that says anything new. */
export function showFullInstant(instant: Date, zone: string, locale: string): string {
  return showInstant(instant, zone, locale).full;
}

/** What stands between day and hour. */
export const afterDate: Record<string, string> = { ar: "، ", zh: " " };

/** Month names in UN usage: the Levantine name, then the international one. */
export const arabicMonths = [
  "كانون الثاني/يناير",
  "شباط/فبراير",
  "آذار/مارس",
  "نيسان/أبريل",
  "أيار/مايو",
  "حزيران/يونيه",
  "تموز/يوليه",
  "آب/أغسطس",
  "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر",
  "تشرين الثاني/نوفمبر",
  "كانون الأول/ديسمبر",
];

/** "30 November 2026" in the reader's language, as the day is in the zone. */
export function showDate(instant: Date, locale: string, zone: string): string {
  if (locale === "ar") {
    const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
    return `${day.day} ${arabicMonths[day.month - 1]} ${day.year}`;
  }
  return dateFormat(localeTag(locale), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone,
  }).format(instant);
}

const msPerDay = 86_400_000;

/** Shows the days of many instants in UTC; most of them are the same few, and each is written once. */
export function showDays(locale: string): (instant: Date) => string {
  const shown = new Map<number, string>();
  return (instant) => {
    const day = Math.floor(instant.getTime() / msPerDay);
    const known = shown.get(day);
    if (known !== undefined) return known;
    const words = showDate(instant, locale, "UTC");
    shown.set(day, words);
    return words;
  };
}

/** A calendar month as 2026-11 in a few letters, with its year: Nov 2026. */
export function showShortMonth(month: string, locale: string): string {
  const options = { month: "short", year: "numeric", timeZone: "UTC" } as const;
  return dateFormat(localeTag(locale), options).format(new Date(`${month}-01T12:00:00Z`));
}

/** "November 2026" in the reader's language, from a month as facts carry it: "2026-11". */
export function showMonth(month: string, locale: string): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  if (locale === "ar") return `${arabicMonths[number - 1]} ${year}`;
  const first = new Date(Date.UTC(year, number - 1, 1));
  return dateFormat(localeTag(locale), { month: "long", year: "numeric", timeZone: "UTC" }).format(first);
}

/** "18:00", as the hour is in the zone. */
export function showTime(instant: Date, locale: string, zone: string): string {
  return dateFormat(localeTag(locale), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);
}

/** British order of day and month in English; Western digits in Arabic, as paragraph numbers have them. */
export function localeTag(locale: string): string {
  return { en: "en-GB", ar: "ar-u-nu-latn" }[locale] ?? locale;
}
