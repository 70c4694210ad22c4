import { describe, expect, it } from "vitest";
import { importHtml } from "@/lib/text/import-html";
import { importPlainText } from "@/lib/text/import-plain";
import { importRefusal, processorTime, sketchDraft } from "./draft-sketch";

describe("importPlainText", () => {
  it("reads numbered paragraphs, levels by indent and by marker, headings and footnotes", () => {
    const draft = importPlainText(
      "I. INTRODUCTION\n\n1. The group met and\ndiscussed[1]:\n   (a) Threats;\n   (b) Norms, including:\n      (i) the first;\n      (ii) the second.\n2. It agreed.\n\nA. Threats to all\n\n3. More text than before.\n\n(a) foo\n\n(b) bar\n\n4. Fourth\n\n[1] See the report.",
    );
    expect(sketchDraft(draft)).toEqual([
      "# I. INTRODUCTION",
      "<1.> The group met and discussed[1]:",
      ".<(a)> Threats;",
      ".<(b)> Norms, including:",
      "..<(i)> the first;",
      "..<(ii)> the second.",
      "<2.> It agreed.",
      "## A. Threats to all",
      "<3.> More text than before.",
      ".<(a)> foo",
      ".<(b)> bar",
      "<4.> Fourth",
    ]);
    expect(draft.footnotes).toMatchObject([{ mark: "1", number: 1, text: "See the report.", html: "See the report." }]);
  });

  it("takes each line for a paragraph where nothing parts them", () => {
    expect(sketchDraft(importPlainText("They include:\n1. One\n2. Two\nAfter that.\n• x\n• y"))).toEqual([
      "They include:",
      ".<1.> One",
      ".<2.> Two",
      "After that.",
      ".<•> x",
      ".<•> y",
    ]);
  });

  it("reads Arabic figures and letters", () => {
    expect(sketchDraft(importPlainText("١- تجتمع اللجنة\n(أ) أولاً\n(ب) ثانياً\n(ج) ثالثاً\n٢- تقرر اللجنة"))).toEqual([
      "<١-> تجتمع اللجنة",
      ".<(أ)> أولاً",
      ".<(ب)> ثانياً",
      ".<(ج)> ثالثاً",
      "<٢-> تقرر اللجنة",
    ]);
  });

  it("starts letters anew instead of nesting them in themselves", () => {
    expect(sketchDraft(importPlainText("1. x\n(a) x\n(b) x\n(a) y"))).toEqual([
      "<1.> x",
      ".<(a)> x",
      ".<(b)> x",
      ".<(a)> y",
    ]);
  });

  it("keeps white space by the hundred thousand from costing time", async () => {
    const spaces = " ".repeat(400_000);
    const time = await processorTime(() => {
      importPlainText(`a${spaces}b`);
      importPlainText(`[1]${spaces}b\n[1] x`);
      importPlainText(`x\n\n${spaces}\t.${spaces}y`);
    });
    expect(time).toBeLessThan(1000);
    expect(await importRefusal(() => importPlainText(spaces))).toBe("text.errors.importEmpty");
  });
});

describe("importHtml", () => {
  it("reads headings, nested lists with the markers a browser shows, and clear footnotes", () => {
    const draft = importHtml(
      '<h1>Draft</h1><h2>Part</h2><p>Intro <b>bold <i>both</i></b><sup><a href="#fn1" id="r1">1</a></sup>:</p><ol><li>One<ol type="a"><li><p>Sub</p><p>more</p><ol style="list-style-type: lower-roman"><li>x<li>y</ol></li><li value="5">e</ol><li>Two</ol><ul><li>(a) typed</ul><div id="fn1"><p><a href="#r1">1</a> The <i>note</i>. <a href="#r1">↩</a></p></div>',
    );
    expect(draft.title).toBe("Draft");
    expect(sketchDraft(draft)).toEqual([
      "## Part",
      "Intro bold both[1]:",
      ".<1.> One",
      "..<a.> Sub\nmore",
      "...<i.> x",
      "...<ii.> y",
      "..<e.> e",
      ".<2.> Two",
      "..<(a)> typed",
    ]);
    expect(draft.footnotes).toMatchObject([{ mark: "1", number: 1, text: "The note.", html: "The <em>note</em>." }]);
  });

  it("drops scripts, handlers, styles and hidden text", () => {
    const draft = importHtml(
      '<style>p{}</style><script>alert(1)</script><p onclick="x()" style="color:red">Text<img src=x onerror=alert(1)><span style="display:none">hid</span> <a href="javascript:alert(1)">link</a><svg><p>no</p></svg><template>no</template></p>',
    );
    expect(draft.blocks.map(({ text }) => text).join("|")).not.toMatch(/alert|hid|color/);
    expect(draft.blocks[0]?.content).toEqual([{ type: "text", text: "Text link" }]);
    expect(draft.warnings.map(({ key }) => key)).toEqual(["text.warnings.imagesDropped", "text.warnings.linksDropped"]);
  });

  it("reads what Word and Google Docs put on the clipboard", () => {
    const word =
      '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span>12.<span>&nbsp;&nbsp; </span></span><![endif]>Typed number</p>';
    expect(sketchDraft(importHtml(word))).toEqual(["<12.> Typed number"]);
    const google =
      '<b style="font-weight:normal;"><p><span style="font-weight:700">Bold</span><span> plain</span></p></b>';
    expect(importHtml(google).blocks[0]?.content).toEqual([
      { type: "text", text: "Bold", marks: [{ type: "bold" }] },
      { type: "text", text: " plain" },
    ]);
  });

  it.each([
    ["importTooDeep", `${"<div>".repeat(10_000)}x`],
    ["importTooIntricate", "<p>".repeat(200_000)],
    ["importTooLarge", "x".repeat(4_000_001)],
    ["importEmpty", "<script>x</script>"],
  ])("refuses with %s at once", async (name, html) => {
    const time = await processorTime(async () => {
      expect(await importRefusal(() => importHtml(html))).toBe(`text.errors.${name}`);
    });
    expect(time).toBeLessThan(1000);
  });
});
