import { describe, expect, it } from "vitest";
import { showDuration, showShare } from "@/lib/i18n/durations";

describe("how long something took", () => {
  it.each([
    [20, "en", "1 minute"],
    [3_600, "en", "60 minutes"],
    [4 * 3_600 + 1_800, "en", "4.5 hours"],
    [47 * 3_600, "fr", "47\u00a0heures"],
    [3 * 86_400, "ar", "3 أيام"],
    [5 * 86_400, "ru", "5 дней"],
  ])("%i seconds in %s", (seconds, locale, shown) => {
    expect(showDuration(seconds, locale)).toBe(shown);
  });

  it("a share of nothing is none", () => {
    expect(showShare(0, 0, "en")).toBe("0%");
    expect(showShare(5, 6, "en")).toBe("83%");
  });
});
