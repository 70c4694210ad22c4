import { describe, expect, it } from "vitest";
import { showDate, showDays } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";

describe("the days of many instants", () => {
  it.each(locales)("are in %s what each would be alone", (locale) => {
    const shownDay = showDays(locale);
    const hours = [
      "1969-12-31T23:59:59.999Z",
      "1970-01-01T00:00:00Z",
      "2026-11-22T23:59:59.999Z",
      "2026-11-23T00:00:00Z",
    ];
    for (const hour of [...hours, "2026-11-23T12:00:00Z", ...hours]) {
      const instant = new Date(hour);
      expect(shownDay(instant), hour).toBe(showDate(instant, locale, "UTC"));
    }
  });
});
