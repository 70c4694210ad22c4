import { expect, it } from "vitest";
import { speakingAsCsv } from "@/lib/speakers/exported-figures";
import { speakingTable } from "@/lib/speakers/figures";

it("counts asked, heard and not heard by group and region; what waits is asked alone", () => {
  const one = (state: string, group: "state" | "academia" | null, region: "002" | "150" | null) => ({
    state,
    group,
    region,
  });
  const table = speakingTable([
    one("heard", "state", "002"),
    one("not_heard", "state", "150"),
    one("asked", "academia", null),
    one("speaking", null, "150"),
  ]);
  expect(table.all).toEqual({ asked: 4, heard: 1, notHeard: 1 });
  expect(table.groups).toEqual([
    { key: "academia", asked: 1, heard: 0, notHeard: 0 },
    { key: "state", asked: 2, heard: 1, notHeard: 1 },
    { key: null, asked: 1, heard: 0, notHeard: 0 },
  ]);
  expect(table.regions).toEqual([
    { key: "002", asked: 1, heard: 1, notHeard: 0 },
    { key: "150", asked: 2, heard: 0, notHeard: 1 },
    { key: null, asked: 1, heard: 0, notHeard: 0 },
  ]);
});

it("the same figures are a table of one figure a line", () => {
  const csv = speakingAsCsv(speakingTable([{ state: "heard", group: "academia", region: null }]));
  expect(csv.split("\r\n")).toEqual([
    "by,key,figure,value",
    ...["all,,asked,1", "all,,heard,1", "all,,not_heard,0"],
    ...["group,academia,asked,1", "group,academia,heard,1", "group,academia,not_heard,0"],
    ...["region,not_stated,asked,1", "region,not_stated,heard,1", "region,not_stated,not_heard,0"],
    "",
  ]);
});
