import { describe, expect, it } from "vitest";
import { inheritedLineages } from "@/lib/drafts/inherited-lineages";

const before = [
  { id: "o1", lineageId: "one", text: "short" },
  { id: "o2", lineageId: "two", text: "somewhat longer" },
];
const news = (...lineages: string[]) =>
  lineages.map((lineageId, index) => ({ id: `n${index + 1}`, lineageId, text: "x".repeat(index + 1) }));

describe("lineages at the confirmation", () => {
  it("a paragraph takes over that of the one it comes from", () => {
    const changes = inheritedLineages([{ before: ["o1"], after: ["n1"] }], before, news("fresh"));
    expect([...changes]).toEqual([["n1", "one"]]);
  });

  it("of the parts of a split the longest inherits, unless one has the lineage already", () => {
    const group = [{ before: ["o1"], after: ["n1", "n2"] }];
    expect([...inheritedLineages(group, before, news("a", "b"))]).toEqual([["n2", "one"]]);
    expect([...inheritedLineages(group, before, news("one", "b"))]).toEqual([]);
  });

  it("a merged paragraph goes on with the longest of its sources, unless it has one of their lineages", () => {
    const group = [{ before: ["o1", "o2"], after: ["n1"] }];
    expect([...inheritedLineages(group, before, news("a"))]).toEqual([["n1", "two"]]);
    expect([...inheritedLineages(group, before, news("one"))]).toEqual([]);
  });

  it("what was parted gives its lineage back", () => {
    const rows = [
      { before: ["o1"], after: [] },
      { before: [], after: ["n1"] },
    ];
    const changes = inheritedLineages(rows, before, news("one"));
    expect(changes.get("n1")).toBeDefined();
    expect(["one", "two"]).not.toContain(changes.get("n1"));
  });

  it("two that changed places change lineages", () => {
    const rows = [
      { before: ["o1"], after: ["n2"] },
      { before: ["o2"], after: ["n1"] },
    ];
    expect(new Map(inheritedLineages(rows, before, news("one", "two")))).toEqual(
      new Map([
        ["n2", "one"],
        ["n1", "two"],
      ]),
    );
  });
});
