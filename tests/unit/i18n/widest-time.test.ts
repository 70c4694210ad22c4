import { expect, it } from "vitest";
import { localeTag, widestTime } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";

const instants = ["2026-11-30T17:00:00Z", "2026-09-30T23:30:00Z", "2027-01-01T00:00:00Z", "2026-03-09T11:00:00Z"];
const zones = Intl.supportedValuesOf("timeZone");

it.each(locales)(
  "the place kept for the reader's hour is as wide as any that their clock can show, in %s",
  (locale) => {
    const options = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    for (const instant of instants.map((iso) => new Date(iso))) {
      const shown = new Set(
        zones.map((timeZone) => new Intl.DateTimeFormat(localeTag(locale), { ...options, timeZone }).format(instant)),
      );
      expect(shown.size, "hours that were tried").toBeGreaterThan(20);
      expect(Math.max(...[...shown].map((text) => text.length))).toBe(widestTime(instant, locale).length);
    }
  },
);
