import { expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { openGraphLocale } from "@/lib/i18n/territories";

it("names each language with a territory, as Open Graph wants it", () => {
  for (const locale of locales) {
    expect(openGraphLocale[locale]).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
    expect(new Intl.Locale(openGraphLocale[locale].replace("_", "-")).language).toBe(locale);
  }
});
