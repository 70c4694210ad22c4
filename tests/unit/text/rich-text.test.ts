import { describe, expect, it } from "vitest";
import { isDomainError } from "@/lib/kernel/errors";
import {
  checkRichText,
  emptyRichText,
  isEmptyRichText,
  plainTextToRichText,
  richTextToHtml,
} from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const p = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: unknown, ...marks: unknown[]) => ({ type: "text", text: value, marks });
const link = (href: unknown, more = {}) => ({ type: "link", attrs: { href, ...more } });

function refusalOf(value: unknown, limits = {}): string {
  try {
    checkRichText(value, limits);
  } catch (error) {
    if (isDomainError(error) && error.code === "invalid") return error.messageKey;
    throw error;
  }
  return "accepted";
}

function nested(levels: number): unknown {
  let node: unknown = p(text("deep"));
  for (let level = 0; level < levels; level += 1) node = { type: "blockquote", content: [node] };
  return doc(node);
}

describe("checkRichText", () => {
  it("keeps every node and mark of the closed list, as a fresh tree", () => {
    const value = doc(
      p(
        text("Bold", { type: "bold" }),
        text(" and "),
        text("linked", { type: "italic" }, link("https://example.org/a")),
      ),
      { type: "bulletList", content: [{ type: "listItem", content: [p(text("one"))] }] },
      {
        type: "orderedList",
        attrs: { start: 4, type: null },
        content: [{ type: "listItem", content: [p(text("four"))] }],
      },
      {
        type: "blockquote",
        content: [p(text("said"), { type: "hardBreak" }, { type: "footnoteReference", attrs: { number: 3 } })],
      },
    );
    const checked = checkRichText(value);
    expect(checked).not.toBe(value);
    expect(richTextToHtml(checked)).toBe(
      '<p><strong>Bold</strong> and <a href="https://example.org/a" rel="nofollow noopener ugc"><em>linked</em></a></p><ul><li><p>one</p></li></ul><ol start="4"><li><p>four</p></li></ol><blockquote><p>said<br><sup class="footnote-reference"><a href="#fn-3">3</a></sup></p></blockquote>',
    );
    expect(checkRichText(checked)).toEqual(checked);
  });

  it("drops how a link opens and keeps where it leads", () => {
    const value = doc(
      p(text("x", link("HTTPS://Example.org", { target: "_blank", rel: "opener", class: "c", title: null }))),
    );
    expect(checkRichText(value).content).toEqual([
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "x",
            marks: [{ type: "link", attrs: { href: "https://example.org/" } }],
          },
        ],
      },
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "javascript://example.org/%0aalert(1)",
    "ftp://example.org/file",
    "blob:https://example.org/x",
    "file:///etc/passwd",
    "//example.org",
    "/relative",
    "#here",
    "https://user:secret@example.org/",
    "https://exa\u202Emple.org/",
    "https:\\\\example.org",
    "",
    "http://",
    `https://example.org/${"a".repeat(2000)}`,
    "mailto:nobody",
    ["https://example.org"],
    { href: 1 },
    JSON.parse("1e309"),
    null,
    undefined,
  ])("refuses the link %j", (href) => {
    expect(refusalOf(doc(p(text("x", link(href)))))).toBe("text.errors.linkRefused");
  });

  it.each([
    ["a string", "text"],
    ["nothing", null],
    ["undefined", undefined],
    ["a list", []],
    ["infinity", JSON.parse("1e309")],
    ["another root", { type: "paragraph" }],
    ["content that is no list", { type: "doc", content: { 0: p() } }],
    ["a number as text", doc(p({ type: "text", text: 7 }))],
    ["a list without items", doc({ type: "bulletList", content: [] })],
    [
      "a list item that starts with a list",
      doc({
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [{ type: "bulletList", content: [{ type: "listItem", content: [p()] }] }],
          },
        ],
      }),
    ],
    ["a node that is a list", doc([p()])],
    ["a type that is a list", doc({ type: ["paragraph"] })],
  ])("refuses %s", (_, value) => {
    expect(refusalOf(value)).toBe("text.errors.notRichText");
  });

  it.each(["heading", "image", "table", "codeBlock", "constructor", "__proto__", "text", "listItem"])(
    "refuses the block %s",
    (type) => expect(refusalOf(doc({ type }))).toBe("text.errors.unknownNode"),
  );

  it("refuses unknown marks and attributes wherever they stand", () => {
    const planted: unknown = JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1}}]}');
    expect(refusalOf(doc(p(text("x", { type: "strike" }))))).toBe("text.errors.unknownMark");
    for (const value of [
      planted,
      { ...doc(p()), extra: 1 },
      doc({ type: "paragraph", attrs: { style: "color:red" } }),
      doc({ type: "paragraph", text: "x" }),
      doc(p(text("x", { type: "bold", attrs: { onclick: "x" } }))),
      doc(p(text("x", link("https://example.org", { onclick: "x" })))),
      doc(p(text("x", link("https://example.org", { target: ["_blank"] })))),
      doc(p({ type: "footnoteReference", attrs: { number: JSON.parse("1e309") } })),
      doc(p({ type: "footnoteReference", attrs: { number: "1" } })),
      doc({
        type: "orderedList",
        attrs: { start: "<b>" },
        content: [{ type: "listItem", content: [p()] }],
      }),
    ]) {
      expect(refusalOf(value)).toBe("text.errors.unknownAttribute");
    }
  });

  it("refuses 10,000 levels and 1 MB without a stumble", () => {
    const start = process.cpuUsage().user;
    expect(refusalOf(nested(10_000))).toBe("text.errors.tooDeep");
    expect(refusalOf(nested(200_000), { maxDepth: 1e9 })).toBe("text.errors.tooDeep");
    expect(refusalOf(doc(p(text("x".repeat(1_000_000)))))).toBe("text.errors.tooLarge");
    expect(refusalOf({ type: "doc", content: Array.from({ length: 200_000 }, () => p()) })).toBe(
      "text.errors.tooLarge",
    );
    expect(process.cpuUsage().user - start).toBeLessThan(1_000_000);
  });

  it("measures the limit on the JSON and counts words in every script", () => {
    expect(refusalOf(doc(p(text("é".repeat(60)))), { maxBytes: 150 })).toBe("text.errors.tooLarge");
    expect(refusalOf(doc(p(text("one two three"))), { maxWords: 3 })).toBe("accepted");
    expect(refusalOf(doc(p(text("one two three"))), { maxWords: 2 })).toBe("text.errors.tooManyWords");
    expect(refusalOf(doc(p(text("各国应尊重人权"))), { maxWords: 2 })).toBe("text.errors.tooManyWords");
  });

  it("cleans what deceives and joins neighbouring texts", () => {
    const checked = checkRichText(doc(p(text("a\u0000b\u202Ec\ud800"), text("e\u0301\nf"), text("\u200B"))));
    expect(richTextToPlainText(checked)).toBe("abc\uFFFD\u00E9 f");
    expect(checked.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "abc\uFFFD\u00E9 f" }] }]);
  });
});

describe("other forms of rich text", () => {
  it("calls only spaces empty", () => {
    expect(isEmptyRichText(emptyRichText())).toBe(true);
    expect(isEmptyRichText(checkRichText(doc(p(text(" \u00A0 "), { type: "hardBreak" }))))).toBe(true);
    expect(isEmptyRichText(checkRichText(doc()))).toBe(true);
    expect(isEmptyRichText(checkRichText(doc(p(text("x")))))).toBe(false);
  });

  it("turns a plain field into paragraphs and back", () => {
    const richText = plainTextToRichText("One\r\nline two\n\n \n<script>\u0000\n\n\n");
    expect(richTextToHtml(richText)).toBe("<p>One<br>line two</p><p>&lt;script&gt;</p>");
    expect(richTextToPlainText(richText)).toBe("One\nline two\n\n<script>");
    expect(checkRichText(richText)).toEqual(richText);
    expect(plainTextToRichText(" \n ")).toEqual(emptyRichText());
  });

  it("writes lists as plain text", () => {
    const list = checkRichText(
      doc({
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          { type: "listItem", content: [p(text("c"))] },
          { type: "listItem", content: [p(text("d"))] },
        ],
      }),
    );
    expect(richTextToPlainText(list)).toBe("3. c\n4. d");
  });

  it("renders a planted link without its address", () => {
    expect(
      richTextToHtml({
        type: "doc",
        content: [
          {
            type: "text",
            text: "x",
            marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
          },
        ],
      }),
    ).toBe("x");
  });
});
