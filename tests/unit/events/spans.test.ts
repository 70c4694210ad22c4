import { describe, expect, it } from "vitest";
import { showPrinted, showSpan } from "@/lib/i18n/spans";

const at = (instant: string, zone: string, locale = "en") => showSpan(new Date(instant), null, zone, locale).bare;
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

describe("the hour of an event", () => {
  it("of the norms session, 15:00 UTC, is that of each city", () => {
    const norms = "2020-12-07T15:00:00Z";
    expect(at(norms, "Europe/Zurich")).toBe("7 December 2020, 16:00");
    expect(at(norms, "America/New_York")).toBe("7 December 2020, 10:00");
    expect(at(norms, "Asia/Shanghai")).toBe("7 December 2020, 23:00");
    expect(at(norms, "Asia/Tehran")).toBe("7 December 2020, 18:30");
    expect(at(norms, "Asia/Tokyo")).toBe("8 December 2020, 00:00");
  });

  it("of the talk in Geneva is the next day in Tokyo", () => {
    const [start, end] = [new Date("2022-06-23T15:30:00Z"), new Date("2022-06-23T16:30:00Z")];
    const shown = showSpan(start, end, "Europe/Zurich", "en");
    expect(bare(shown.text)).toBe("23 June 2022, 17:30–18:30 Zurich");
    expect(bare(shown.utc ?? "")).toBe("15:30–16:30 UTC");
    expect(bare(showSpan(start, end, "Asia/Tokyo", "en").bare)).toBe("24 June 2022, 00:30–01:30");
  });

  it.each([
    // Clocks go forward and back at 01:00 UTC in Geneva and at 02:00 local time in New York.
    ["2026-03-29T00:59:00Z", "Europe/Zurich", "29 March 2026, 01:59"],
    ["2026-03-29T01:00:00Z", "Europe/Zurich", "29 March 2026, 03:00"],
    ["2026-10-25T00:30:00Z", "Europe/Zurich", "25 October 2026, 02:30"],
    ["2026-10-25T01:30:00Z", "Europe/Zurich", "25 October 2026, 02:30"],
    ["2026-10-25T02:00:00Z", "Europe/Zurich", "25 October 2026, 03:00"],
    ["2026-03-08T06:59:00Z", "America/New_York", "8 March 2026, 01:59"],
    ["2026-03-08T07:00:00Z", "America/New_York", "8 March 2026, 03:00"],
    ["2026-11-01T05:30:00Z", "America/New_York", "1 November 2026, 01:30"],
    ["2026-11-01T06:30:00Z", "America/New_York", "1 November 2026, 01:30"],
    ["2026-11-01T07:00:00Z", "America/New_York", "1 November 2026, 02:00"],
  ])("%s in %s is %s, on either side of the change of clocks", (instant, zone, shown) => {
    expect(at(instant, zone)).toBe(shown);
  });

  it("in Tehran moved with the seasons until 2022 and does so no more", () => {
    expect(at("2022-06-23T15:30:00Z", "Asia/Tehran")).toBe("23 June 2022, 20:00");
    expect(at("2026-06-23T15:30:00Z", "Asia/Tehran")).toBe("23 June 2026, 19:00");
    expect(at("2026-12-23T15:30:00Z", "Asia/Tehran")).toBe("23 December 2026, 19:00");
  });

  it("keeps day and hour of an end on another day, and invents none", () => {
    const start = new Date("2020-12-08T23:00:00Z");
    const over = showSpan(start, new Date("2020-12-09T01:00:00Z"), "UTC", "en");
    expect(over.text).toBe("8 December 2020, 23:00 – 9 December 2020, 01:00 UTC");
    expect(showSpan(start, null, "UTC", "en")).toMatchObject({ text: "8 December 2020, 23:00 UTC", utc: null });
  });

  it("names the day in UTC where it is another than in the zone", () => {
    expect(showSpan(new Date("2020-12-08T01:00:00Z"), null, "America/New_York", "en")).toMatchObject({
      text: "7 December 2020, 20:00 New York",
      utc: "8 December 2020, 01:00 UTC",
    });
  });
});

describe("what was printed without a zone", () => {
  it.each([
    ["2017", null, "2017"],
    ["2022-12", null, "December 2022"],
    ["2022-12-01", "2022-12-02", "1–2 December 2022"],
    ["2022-12-01T08:15", "2022-12-01T09:45", "1 December 2022, 08:15–09:45"],
    ["2022-12-01T08:15", null, "1 December 2022, 08:15"],
    ["in December", null, "in December"],
  ])("%s to %s is shown as %s", (start, end, shown) => {
    expect(bare(showPrinted(start, end, "en")).replace(/\u2009/g, "")).toBe(shown);
  });
});
