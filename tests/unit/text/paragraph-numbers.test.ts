import { describe, expect, it } from "vitest";
import { normaliseAlias, numberParagraphs, paragraphAliases, resolveReference } from "@/lib/text/paragraph-numbers";

const heading = (depth = 1) => ({ kind: "heading" as const, depth, marker: null });
const block = (depth: number, marker: string | null = null) => ({
  kind: "paragraph" as const,
  depth,
  marker,
});

describe("numberParagraphs", () => {
  it("numbers top paragraphs through headings and the levels below them anew", () => {
    const numbered = numberParagraphs([
      heading(),
      block(0),
      block(0),
      block(1),
      block(1),
      block(2),
      block(2),
      block(1),
      heading(2),
      block(0),
      block(1),
      block(2),
      block(3),
      block(4),
    ]);
    expect(numbered.map(({ number }) => number)).toEqual([
      null,
      "1",
      "2",
      "2(a)",
      "2(b)",
      "2(b)(i)",
      "2(b)(ii)",
      "2(c)",
      null,
      "3",
      "3(a)",
      "3(a)(i)",
      "3(a)(i)(A)",
      "3(a)(i)(A)(1)",
    ]);
    expect(numbered.map(({ anchor }) => anchor)).toEqual([
      "h1",
      "p1",
      "p2",
      "p2a",
      "p2b",
      "p2b-i",
      "p2b-ii",
      "p2c",
      "h2",
      "p3",
      "p3a",
      "p3a-i",
      "p3a-i-a",
      "p3a-i-a-1",
    ]);
    expect(numbered.map(({ aliases }) => aliases)).toContainEqual(["2-b-ii"]);
  });

  it("keeps numbers as written, counts on where one is missing, and never gives an anchor twice", () => {
    const numbered = numberParagraphs(
      [
        block(0, "12."),
        block(1, "(c)"),
        block(1, "-"),
        block(0),
        block(0, "12."),
        block(0, "(٣)"),
        block(1, "1."),
        block(0, "4 bis."),
      ],
      "as_written",
    );
    expect(numbered.map(({ number }) => number)).toEqual(["12", "12(c)", "12(b)", "13", "12", "3", "3(1)", "4 bis"]);
    expect(numbered.map(({ anchor }) => anchor)).toEqual([
      "p12",
      "p12c",
      "p12b",
      "p13",
      "p12_2",
      "p3",
      "p3-1",
      "p4.bis",
    ]);
  });

  it("lifts a paragraph that is deeper than its predecessors allow", () => {
    expect(numberParagraphs([block(3), block(2), block(-1)]).map(({ number }) => number)).toEqual(["1", "1(a)", "2"]);
  });

  it("writes the 27th letter as (aa)", () => {
    const numbered = numberParagraphs([block(0), ...Array.from({ length: 27 }, () => block(1))]);
    expect(numbered.at(-1)?.number).toBe("1(aa)");
  });
});

describe("references as people type them", () => {
  const blocks = [
    ...Array.from({ length: 13 }, () => block(0)),
    ...Array.from({ length: 11 }, () => block(1)),
    block(2),
    block(2),
  ];
  const paragraphs = numberParagraphs(blocks).map((paragraph) => {
    const letter = paragraph.number?.match(/^13\((.)\)$/)?.[1];
    return letter ? { ...paragraph, aliases: [...paragraph.aliases, normaliseAlias(`Norm (${letter})`)] } : paragraph;
  });

  it("normalises names", () => {
    expect(normaliseAlias("Norm (f)")).toBe("norm-f");
    expect(normaliseAlias(" 13 (F) ")).toBe("13-f");
    expect(normaliseAlias("القاعدة (٦)")).toBe("القاعدة-6");
  });

  it("says what a reference stands for", () => {
    expect(paragraphAliases("Norm 6")).toEqual(["norm-6", "norm-f"]);
    expect(paragraphAliases("para. 13(f)")).toEqual(["13-f"]);
    expect(paragraphAliases("")).toEqual([]);
  });

  it.each([
    "norm 6",
    "Norm (f)",
    "norm f",
    "NORM  (F)",
    "norm-f",
    "norm6",
    "13(f)",
    "13 (f)",
    "13f",
    "13.f",
    "para 13 f",
    "para. 13(f)",
    "paragraph 13 (f)",
    "Paragraph 13(F)",
    "§13(f)",
    "¶ 13(f)",
    "p13f",
    "الفقرة ١٣ (f)",
    "13（f）",
  ])("finds the sixth norm by %s", (typed) => expect(resolveReference(typed, paragraphs)).toBe("p13f"));

  it("finds what lies below an alias", () => {
    expect(resolveReference("norm (k)(ii)", paragraphs)).toBe("p13k-ii");
    expect(resolveReference("norm 11 (ii)", paragraphs)).toBe("p13k-ii");
  });

  it("takes figures for letters only in the family of norms", () => {
    expect(resolveReference("13(6)", paragraphs)).toBeNull();
    expect(resolveReference("para 6", paragraphs)).toBe("p6");
    expect(resolveReference("f", paragraphs)).toBeNull();
    const measures = [{ anchor: "p1a", number: "1(a)", aliases: ["measure-a"] }];
    expect(resolveReference("measure 1", measures)).toBeNull();
    expect(resolveReference("measure (a)", measures)).toBe("p1a");
  });

  it("finds nothing for what is not there", () => {
    for (const typed of ["", "norm 12", "norm 0", "13(z)", "99", "__proto__", "x".repeat(100_000)]) {
      expect(resolveReference(typed, paragraphs)).toBeNull();
    }
  });
});
