import { describe, expect, it } from "vitest";
import { importMarkdown } from "@/lib/text/import-markdown";
import { importRefusal, processorTime, sketchDraft } from "./draft-sketch";

describe("importMarkdown", () => {
  it("keeps numbers as written and nests lists under what introduces them", () => {
    const source =
      "12. First\n13. Second:\n    1. one\n       - deep\n    2. two\n\nThey include:\n\n3) three\n\n# Head\n\n- bullet\n\n65. Jump\n";
    expect(sketchDraft(importMarkdown(`# Title\n\nMore.\n\n${source}`))).toEqual([
      "# Title",
      "More.",
      "<12.> First",
      "<13.> Second:",
      ".<1.> one",
      "..<-> deep",
      ".<2.> two",
      "They include:",
      "<3)> three",
      "# Head",
      "<-> bullet",
      ".<65.> Jump",
    ]);
  });

  it("counts a list whose items all begin with 1.", () => {
    expect(importMarkdown("1. a\n1. b\n1. c").blocks.map(({ marker }) => marker)).toEqual(["1.", "2.", "3."]);
  });

  it("reads literal markers in lines, paragraphs, indented text and list items", () => {
    const source =
      "12. Chapeau:\n(a) first\n(b) second\n\n(c) third:\n\n(i) one\n\n(ii) two\n\n13\\. Literal\n\n- (a) in a bullet\n- (b) too\n\n14. Indented:\n\n    (a) not code\n";
    expect(sketchDraft(importMarkdown(source))).toEqual([
      "<12.> Chapeau:",
      ".<(a)> first",
      ".<(b)> second",
      ".<(c)> third:",
      "..<(i)> one",
      "..<(ii)> two",
      "<13.> Literal",
      ".<(a)> in a bullet",
      ".<(b)> too",
      "<14.> Indented:",
      ".<(a)> not code",
    ]);
  });

  it("goes on with letters after (h), and does not split running text", () => {
    const letters = ["f", "g", "h", "i", "j"].map((letter) => `(${letter}) x`).join("\n");
    expect(sketchDraft(importMarkdown(`A:\n\n(e) x\n${letters}`)).slice(1)).toEqual(
      ["e", "f", "g", "h", "i", "j"].map((letter) => `.<(${letter})> x`),
    );
    expect(sketchDraft(importMarkdown("As said in\n(c) above, and\n12 months later"))).toEqual([
      "As said in (c) above, and 12 months later",
    ]);
  });

  it("joins soft line ends, keeps hard ones, and continues an item after a blank line", () => {
    const draft = importMarkdown("1. One\n   two\n\n   more  \n   end\n2. Next");
    expect(draft.blocks.map(({ text }) => text)).toEqual(["One two\nmore\nend", "Next"]);
  });

  it("keeps bold, italic and safe links only", () => {
    const draft = importMarkdown(
      "**b** _i_ [w](https://example.org) [x](javascript:alert(1)) [r][1] <b>h</b> ![p](q.png)\n\n[1]: https://example.net",
    );
    expect(draft.blocks[0]?.content).toEqual([
      { type: "text", text: "b", marks: [{ type: "bold" }] },
      { type: "text", text: " " },
      { type: "text", text: "i", marks: [{ type: "italic" }] },
      { type: "text", text: " " },
      { type: "text", text: "w", marks: [{ type: "link", attrs: { href: "https://example.org/" } }] },
      { type: "text", text: " x " },
      { type: "text", text: "r", marks: [{ type: "link", attrs: { href: "https://example.net/" } }] },
      { type: "text", text: " h" },
    ]);
    expect(draft.warnings.map(({ key }) => key)).toEqual([
      "text.warnings.linksDropped",
      "text.warnings.htmlDropped",
      "text.warnings.imagesDropped",
    ]);
  });

  it("resolves footnotes within their article and counts them through", () => {
    const draft = importMarkdown(
      "# One\n\nA[^1] again[^1].\n\n[^1]: First *note*\n\n# Two\n\nB[^1] and[^x] and[^2].\n\n[^1]: Other\n[^2]: Last\n[^9]: Never referred to",
    );
    expect(draft.blocks.map(({ text }) => text)).toEqual(["One", "A[1] again[1].", "Two", "B[2] and[3] and[4]."]);
    expect(draft.footnotes).toMatchObject([
      { mark: "1", number: 1, text: "First note", html: "First <em>note</em>" },
      { mark: "1", number: 2, text: "Other", html: "Other" },
      { mark: "x", number: 3, text: "", html: "" },
      { mark: "2", number: 4, text: "Last", html: "Last" },
      { mark: "9", number: 5, text: "Never referred to", html: "Never referred to" },
    ]);
    expect(draft.warnings.map(({ key, values }) => [key, values.count])).toEqual([
      ["text.warnings.footnotesWithoutText", 1],
      ["text.warnings.footnoteMarksRepeated", 1],
    ]);
  });

  it("shares footnotes that stand at the end for all articles", () => {
    const draft = importMarkdown("# One\n\nA[^a]\n\n# Two\n\nB[^a]\n\n# Notes\n\n[^a]: Shared");
    expect(draft.footnotes).toHaveLength(1);
  });

  it("reads front matter and the sections, citations and comments of kramdown-rfc", () => {
    const draft = importMarkdown(
      '---\ntitle: "A: draft"\nnormative:\n  RFC2119:\ninformative:\n  Work:\n    title: X\n    target: https://example.org/w\n\n--- abstract\n\nShort {{RFC8280}} {{?Work}} {{sec-x}}.\n\n--- note_For_readers\n\nNote.\n\n--- middle\n\n{::comment}\nhidden\n{:/comment}\nIntro {#intro}\n=====\n\n## Sub {#sub}\n\nText\n{: #id}\n\n*[HTML]: Hyper\n\nTwo\n---\n\nEnd\n',
    );
    expect(draft.title).toBe("A: draft");
    expect(sketchDraft(draft)).toEqual([
      "# Abstract",
      "Short [RFC8280] [Work] [sec-x].",
      "# For readers",
      "Note.",
      "# Intro {#intro}",
      "## Sub",
      "Text",
      "## Two",
      "End",
    ]);
    const links = draft.blocks[1]?.content.flatMap((node) => (node.type === "text" ? (node.marks ?? []) : []));
    expect(links).toEqual([
      { type: "link", attrs: { href: "https://www.rfc-editor.org/info/rfc8280" } },
      { type: "link", attrs: { href: "https://example.org/w" } },
    ]);
  });

  it("takes the only first-level heading as the title, and YAML alone as front matter", () => {
    expect(importMarkdown("# Name\n\nText")).toMatchObject({ title: "Name", blocks: [{ text: "Text" }] });
    expect(importMarkdown("---\ntitle: >\n  Long\n  name\n---\nText")).toMatchObject({ title: "Long name" });
    expect(importMarkdown("---\n\nText").title).toBeNull();
  });

  it("turns tables and code into paragraphs and warns where", () => {
    const draft = importMarkdown("Intro\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n  more\n```");
    expect(sketchDraft(draft)).toEqual(["Intro", "a: 1 | b: 2", "code\nmore"]);
    expect(draft.warnings).toEqual([
      { key: "text.warnings.tableAsParagraphs", values: { rows: 1 }, block: 1 },
      { key: "text.warnings.codeAsParagraph", values: {}, block: 2 },
    ]);
  });

  it.each([
    ["importEmpty", " \n\n<!-- x -->"],
    ["importTooLarge", "x".repeat(1_000_001)],
    ["importTooIntricate", "x\n".repeat(20_001)],
    ["importTooIntricate", "[^1]".repeat(50_000)],
    ["importTooIntricate", "~a".repeat(50_000)],
    ["importTooDeep", ">".repeat(50_000)],
    ["importTooDeep", "> ".repeat(5000)],
    ["importTooDeep", `${"- ".repeat(500)}x`],
    ["importTooDeep", Array.from({ length: 600 }, (_, level) => `${" ".repeat(level * 2)}- a`).join("\n")],
  ])("refuses with %s at once", async (name, source) => {
    const time = await processorTime(async () => {
      expect(await importRefusal(() => importMarkdown(source))).toBe(`text.errors.${name}`);
    });
    expect(time).toBeLessThan(1000);
  });
});
