import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPrinted, readPrintedSpan } from "@/lib/events/printed-hours";
import { readImportFile } from "@/lib/events/read-import-file";
import { readImportRow } from "@/lib/events/read-import-row";

const hoursOf = (raw: Record<string, unknown>) => {
  const read = readImportRow({ title: "A meeting", ...raw });
  return "row" in read ? read.row.hours : read;
};

describe("a printed hour", () => {
  it.each([
    ["2022-12-01", { day: "2022-12-01", hour: null, offset: null }],
    ["2022-12-01T08:15:00Z", { day: "2022-12-01", hour: "08:15", offset: "+00:00" }],
    ["2022-06-23T17:30:00+02:00", { day: "2022-06-23", hour: "17:30", offset: "+02:00" }],
    ["2022-12-01 08:15", { day: "2022-12-01", hour: "08:15", offset: null }],
    ["1 Dec 2022 08:15h", { day: "2022-12-01", hour: "08:15", offset: null }],
    ["4 December 2020", { day: "2020-12-04", hour: null, offset: null }],
    ["2017", null],
    ["2022-02-30", null],
    ["2022-12-01T25:15", null],
    ["0001-01-01", null],
    ["9999-12-31", null],
    ["", null],
    ["<script>", null],
  ])("%s is read as what it says and no more", (text, read) => {
    expect(readPrinted(text)).toEqual(read);
  });

  it("may be printed with its end behind it", () => {
    const span = { start: "1 Dec 2022 08:15h", end: "1 Dec 2022 09:45h" };
    expect(readPrintedSpan("1 Dec 2022 08:15h - 09:45h", null)).toEqual(span);
    expect(readPrintedSpan("2022-12-01", null)).toEqual({ start: "2022-12-01", end: null });
  });
});

describe("a row of a list of events", () => {
  it("without a zone keeps what was printed and gets no instant (I01)", () => {
    expect(hoursOf({ start: "1 Dec 2022 08:15h - 09:45h" })).toMatchObject({
      ...{ zone: null, startsAt: null, printedStart: "2022-12-01T08:15", printedEnd: "2022-12-01T09:45" },
    });
    expect(hoursOf({ start: "2022-06-23T17:30:00+02:00" })).toMatchObject({ zone: null, startsAt: null });
  });

  it("with a zone and an offset is the instant of both, as clocks in the zone show it", () => {
    const hours = hoursOf({ start: "2022-06-23T15:30:00Z", zone: "Europe/Zurich" });
    expect(hours).toMatchObject({ zone: "Europe/Zurich", startsAt: new Date("2022-06-23T15:30:00Z"), endsAt: null });
  });

  it.each([
    ["title", { title: " ", start: "2022-12-01" }],
    ["title", { title: ["x"], start: "2022-12-01" }],
    ["kind", { kind: "party", start: "2022-12-01" }],
    ["zone", { zone: "+02:00", start: "2022-12-01" }],
    ["zone", { zone: "__proto__", start: "2022-12-01" }],
    ["start", { start: null }],
    ["start", { start: "2026-03-29T02:30", zone: "Europe/Zurich" }],
    ["end", { start: "2022-12-01T08:15", end: "2022-12-02", zone: "UTC" }],
    ["end", { start: "2022-12-01T08:15", end: "2022-12-01T07:15", zone: "UTC" }],
  ])("is refused with the name of its column: %s", (column, raw) => {
    expect(readImportRow({ title: "A meeting", ...raw })).toMatchObject({ column });
  });
});

describe("a file of events", () => {
  it.each(["", "[]", "{}", "title", '{"events": [1]}', "a,b\n1,2", "[[", "\u0000"])("is refused: %j", (content) => {
    expect(() => readImportFile(content)).toThrow("events.errors.import");
  });

  const facts = "/work/shared/material/reference/events.json";
  it.skipIf(!existsSync(facts))(
    `of the reference is read whole, but for the one that gives a year alone (needs ${facts})`,
    () => {
      const read = readImportFile(readFileSync(facts, "utf8")).map(readImportRow);
      expect(read.filter((one) => !("row" in one))).toMatchObject([{ column: "start" }]);
      const norms = read.find((one) => "row" in one && one.row.id === "dialogue-series-2020-norms");
      expect(norms).toMatchObject({
        row: { parent: "dialogue-series-2020", hours: { startsAt: new Date("2020-12-07T15:00:00Z"), endsAt: null } },
      });
    },
  );
});
