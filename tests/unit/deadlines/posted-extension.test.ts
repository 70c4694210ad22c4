import { expect, it } from "vitest";
import { extendRoundSchema } from "@/lib/deadlines/schema";
import { showFullInstant } from "@/lib/i18n/dates";
import { nestFields } from "@/lib/web/nested-fields";

it("an extension is read as its form posts it, with reasons in several languages or with none", () => {
  const posted = {
    roundId: "01a20180-e260-7356-86f4-f3215f37ee71",
    seenRevision: "1",
    closesAt: "2026-12-07T18:00",
    ...Object.fromEntries(["en", "ar", "fr", "es", "ru", "zh"].map((locale) => [`reason.${locale}`, ""])),
  };
  expect(extendRoundSchema.parse(nestFields(posted)).reason).toEqual({});
  const said = { ...posted, "reason.en": "Translations came late.", "reason.ar": "تأخرت الترجمات." };
  expect(extendRoundSchema.parse(nestFields(said)).reason).toEqual({
    en: "Translations came late.",
    ar: "تأخرت الترجمات.",
  });
});

it("an hour is told with what it is in UTC, once", () => {
  const hour = new Date("2026-11-30T17:00:00Z");
  expect(showFullInstant(hour, "Europe/Zurich", "en")).toBe("30 November 2026, 18:00 Zurich (\u206817:00 UTC\u2069)");
  expect(showFullInstant(hour, "UTC", "en")).toBe("30 November 2026, 17:00 UTC");
});
