import { showTime, zoneName } from "@/lib/i18n/dates";

/** "09:02 Zurich": at a door everybody knows which day it is. */
export function doorHour(instant: Date, zone: string, locale: string): string {
  return `${showTime(instant, locale, zone)} ${zoneName(zone, locale)}`;
}
