import { expect, test } from "vitest";
import { type NormParagraph, normsOf } from "@/lib/amendments/norm-of";

const block = (id: string, kind: NormParagraph["kind"], depth: number, ...aliases: string[]): NormParagraph => ({
  id,
  kind,
  depth,
  aliases,
});

test("nested paragraphs belong to the norm above them, and the next paragraph of its level to none", () => {
  const found = normsOf([
    block("before", "paragraph", 0, "1"),
    block("a", "paragraph", 0, "2", "norm-a"),
    block("a-a", "paragraph", 1, "2-a"),
    block("a-a-i", "paragraph", 2, "2-a-i"),
    block("after", "paragraph", 0, "3"),
    block("f", "paragraph", 0, "norm-6"),
    block("k", "paragraph", 0, "norm-k"),
    block("heading", "heading", 2),
    block("under", "paragraph", 1, "9"),
  ]);
  expect([...found]).toEqual([
    ["a", "norm-a"],
    ["a-a", "norm-a"],
    ["a-a-i", "norm-a"],
    ["f", "norm-f"],
    ["k", "norm-k"],
  ]);
});

test("a heading called by a norm opens it for its whole part", () => {
  const found = normsOf([
    block("h", "heading", 2, "norm-b"),
    block("one", "paragraph", 0),
    block("deeper", "heading", 3),
    block("two", "paragraph", 0),
    block("next", "heading", 2),
    block("three", "paragraph", 0),
  ]);
  expect([...found.keys()]).toEqual(["h", "one", "deeper", "two"]);
});

test("what stands under a heading is about the one norm that its first paragraph restates", () => {
  const found = normsOf([
    block("part", "heading", 2),
    block("h-a", "heading", 3),
    block("a", "paragraph", 0, "10", "norm-1"),
    block("guidance", "paragraph", 0, "11"),
    block("h-b", "heading", 3),
    block("b", "paragraph", 0, "14", "norm-2"),
    block("next", "heading", 2),
    block("other", "paragraph", 0, "58"),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    "h-a": "norm-a",
    a: "norm-a",
    guidance: "norm-a",
    "h-b": "norm-b",
    b: "norm-b",
  });
});

test("there is no twelfth norm", () => {
  expect(normsOf([block("l", "paragraph", 0, "norm-l"), block("none", "paragraph", 0, "norm-12")]).size).toBe(0);
});
