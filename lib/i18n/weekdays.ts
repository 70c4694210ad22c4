import { localeTag } from "./dates";
import { dateFormat } from "./formats";

/** A Monday; weeks begin with it (ISO 8601). */
const monday = Date.UTC(2024, 0, 1);
const day = 24 * 60 * 60 * 1000;

/** The short names of the seven days in the reader's language, Monday first. */
export function weekdayNames(locale: string): string[] {
  const format = dateFormat(localeTag(locale), { weekday: "short", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, index) => format.format(monday + index * day));
}
