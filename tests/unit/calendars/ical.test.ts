import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "@/lib/calendars/calendar-entry";
import { writeCalendar } from "@/lib/calendars/ical";

const norms: CalendarEntry = {
  id: "019a1f00-0000-7000-8000-000000000001",
  slug: "norms",
  sequence: 0,
  status: "confirmed",
  title: { en: "Rules, norms and principles", ar: "القواعد والمعايير والمبادئ" },
  summary: { en: "A session" },
  startsAt: new Date("2020-12-07T15:00:00Z"),
  endsAt: null,
  wholeDays: false,
  zone: "UTC",
  city: {},
  areas: [{ en: "Norms" }],
  process: { en: "OEWG" },
  changedAt: new Date("2020-11-01T00:00:00Z"),
  room: null,
};

const write = (entries: CalendarEntry[], locale = "en", name = "Events") =>
  writeCalendar(entries, { words: { name, joinLink: "Link to join:" }, locale, origin: "https://floor.example" });

/** What another program reads in it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const components = calendar.getAllSubcomponents("vevent");
  return { calendar, components, events: components.map((component) => new ICAL.Event(component)) };
}

describe("a calendar file, read by another program", () => {
  it("has the hour as an instant in UTC", () => {
    const file = write([norms]);
    expect(file).toContain("DTSTART:20201207T150000Z");
    const [event] = read(file).events;
    expect(event?.startDate.toJSDate()).toEqual(norms.startsAt);
    expect(event?.uid).toBe(norms.id);
  });

  it("has no end where none is stated, and the one that is", () => {
    expect(write([norms])).not.toContain("DTEND");
    const endsAt = new Date("2022-06-23T16:30:00Z");
    const file = write([{ ...norms, startsAt: new Date("2022-06-23T15:30:00Z"), endsAt, zone: "Europe/Zurich" }]);
    expect(file).toContain("DTSTART:20220623T153000Z");
    expect(read(file).events[0]?.endDate.toJSDate()).toEqual(endsAt);
  });

  it("has whole days as dates in the zone of the event, the end being the day after", () => {
    const days = {
      ...norms,
      wholeDays: true,
      zone: "America/New_York",
      startsAt: new Date("2019-12-02T05:00:00Z"),
      endsAt: new Date("2019-12-05T05:00:00Z"),
    };
    const [event] = read(write([days])).events;
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(["2019-12-02", "2019-12-05"]);
  });

  it("keeps what was cancelled, with a number that calendars follow", () => {
    const { components } = read(write([{ ...norms, status: "cancelled", sequence: 3 }]));
    expect(components[0]?.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(components[0]?.getFirstPropertyValue("sequence")).toBe(3);
    expect(String(components[0]?.getFirstPropertyValue("last-modified"))).toBe("2020-11-01T00:00:00Z");
  });

  it("speaks the language asked for, folded within the length of a line", () => {
    const file = write([{ ...norms, summary: { ar: "جلسة ".repeat(60) } }], "ar");
    expect(read(file).events[0]?.summary).toBe(norms.title.ar);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("is the same while nothing changes", () => {
    expect(write([norms])).toBe(write([norms]));
  });

  it("carries any title, name and summary as words and never as a line of its own", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("x\r\nEND:VEVENT\r\nBEGIN:VALARM", "a;b,c\\n\nATTACH:file:///etc", "\u2028X:1", "<script>"),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, summary, name) => {
        const file = write([{ ...norms, title: { en: title }, summary: { en: summary } }], "en", name);
        const { calendar, components, events } = read(file);
        expect(components).toHaveLength(1);
        expect(calendar.getAllSubcomponents()).toHaveLength(1);
        expect(components[0]?.getAllSubcomponents()).toEqual([]);
        const words = (text: string) => text.replace(/[\s\p{C}\uFFFD]+/gu, "");
        expect(words(events[0]?.summary ?? "")).toBe(words(title.toWellFormed()));
        // A name of its own invention the other program does not unmark.
        const named = String(calendar.getFirstPropertyValue("x-wr-calname") ?? "").replace(/\\([\\;,])/g, "$1");
        expect(words(named)).toBe(words(name.toWellFormed()));
        expect(file).not.toMatch(/^(ATTACH|BEGIN:VALARM)/m);
      }),
    );
  });
});
