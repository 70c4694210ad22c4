import { describe, expect, it } from "vitest";
import { showInstant, zoneName } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";
import { zoneCities } from "@/lib/i18n/zone-cities";

const instant = new Date("2026-11-30T17:00:00Z");

describe("the zone beside an hour", () => {
  it("is called as the reader's language calls it", () => {
    const calls = locales.map((locale) => zoneName("Europe/Zurich", locale));
    expect(new Set(calls)).toEqual(new Set(["Zurich", "Zúrich", "زيورخ", "Цюрих", "苏黎世"]));
    expect(showInstant(instant, "America/New_York", "zh").text).toBe("2026年11月30日 12:00 纽约");
    expect(showInstant(instant, "America/New_York", "es").text).toBe("30 de noviembre de 2026, 12:00 Nueva York");
    expect(showInstant(instant, "UTC", "ar").text).toMatch(/17:00 UTC$/);
  });

  it("is the country's where no city is known in the letters of the language, and the city's in Latin ones", () => {
    expect(zoneName("Asia/Thimphu", "zh")).toBe("不丹时间");
    expect(zoneName("Asia/Thimphu", "ru")).toBe("Бутан");
    expect(zoneName("Pacific/Port_Moresby", "fr")).toBe("Port Moresby");
  });

  it("is written in the letters of each language, of every city there is", () => {
    const letters = {
      ar: /^[\p{Script=Arabic}\p{M} ]+$/u,
      ru: /^[\p{Script=Cyrillic} -]+$/u,
      zh: /^\p{Script=Han}+$/u,
    };
    for (const [name, city] of Object.entries(zoneCities)) {
      expect(city.ar, name).toMatch(letters.ar);
      expect(city.ru, name).toMatch(letters.ru);
      expect(city.zh, name).toMatch(letters.zh);
    }
  });

  it("names cities of zones that exist", () => {
    const zones = Intl.supportedValuesOf("timeZone").map((zone) => zone.split("/").at(-1));
    const others = ["Kyiv", "Kolkata", "Kathmandu", "Ho_Chi_Minh"];
    expect(Object.keys(zoneCities).filter((name) => !zones.includes(name) && !others.includes(name))).toEqual([]);
  });
});
