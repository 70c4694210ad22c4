import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExportedBlock, type ExportedText, ownNumber } from "@/lib/text/exported-text";
import { importDocx } from "@/lib/text/import-docx";
import { importHtml } from "@/lib/text/import-html";
import { importMarkdown } from "@/lib/text/import-markdown";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { trimInline } from "@/lib/text/inline-pieces";
import { inlineOfOwnHtml } from "@/lib/text/own-inline";
import { numberParagraphs } from "@/lib/text/paragraph-numbers";
import type { InlineNode, Mark } from "@/lib/text/rich-text-nodes";
import { inlineToPlainText } from "@/lib/text/rich-text-plain";
import { textAsDocx } from "@/lib/text/text-as-docx";
import { textAsHtml } from "@/lib/text/text-as-html";
import { textAsMarkdown } from "@/lib/text/text-as-markdown";

type Sketch = { kind: "heading" | "paragraph"; depth: number; content: InlineNode[] };

/** A text numbered through, with the notes that its blocks refer to. */
function exported(sketches: Sketch[], given: Partial<ExportedText> = {}): ExportedText {
  const numbered = numberParagraphs(sketches.map((sketch) => ({ ...sketch, marker: null })));
  const blocks = sketches.map(
    (sketch, index): ExportedBlock => ({
      ...sketch,
      number: numbered[index]?.number ?? null,
      anchor: numbered[index]?.anchor ?? "",
    }),
  );
  const notes = blocks.flatMap(({ content }) =>
    content.flatMap((node) => (node.type === "footnoteReference" ? [node.attrs.number] : [])),
  );
  return {
    title: 'A title: with "signs" & <more>',
    language: "en",
    source: "OEWG/2026/CRP.1, Zero draft",
    blocks,
    footnotes: notes.map((number) => ({ number, content: [{ type: "text", text: `Note *${number}* of [many]` }] })),
    ...given,
  };
}

const shown = ({ kind, depth, content }: Sketch) => ({ kind, depth, text: inlineToPlainText(content) });
const read = (draft: ImportedDraft) => draft.blocks.map(({ kind, depth, text }) => ({ kind, depth, text }));
const notesOf = (draft: ImportedDraft) => draft.footnotes.map(({ number, text }) => [number, text]);
const written = ({ footnotes }: ExportedText) =>
  footnotes.map(({ number, content }) => [number, inlineToPlainText(content)]);

const words = fc.constantFrom(
  "States",
  "should",
  "*star*",
  "_under_",
  "[link](x)",
  "[9",
  "<b>",
  "&amp;",
  "`code`",
  "\\",
  "~~x~~",
  "|",
  "# x",
  "1.",
  "(a)",
  "-",
  "+",
  "(i)",
  "x:",
  "100%",
  "!",
  "الدول",
  "国家",
  "{: x}",
  "{#y}",
  "a_b_c",
  "**",
  "—",
  "=",
  "> q",
  "I.",
);
const marks = fc.constantFrom<Mark[]>(
  [],
  [],
  [],
  [{ type: "bold" }],
  [{ type: "italic" }],
  [{ type: "bold" }, { type: "italic" }],
  [{ type: "link", attrs: { href: "https://example.org/a?b=c" } }],
);
const piece = fc.record({ words: fc.array(words, { minLength: 1, maxLength: 4 }), marks, glued: fc.boolean() });
const sketch = fc.record({
  isHeading: fc.constantFrom(false, false, false, true),
  depth: fc.integer({ min: 0, max: 4 }),
  pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
  hasNote: fc.boolean(),
});

/** Texts that begin each part at the top, go down one level at a time, and begin each block with a word. */
const texts = fc.array(sketch, { minLength: 1, maxLength: 14 }).map((sketches) => {
  let deepest = 0;
  let notes = 0;
  return exported(
    sketches.map(({ isHeading, depth, pieces, hasNote }): Sketch => {
      const inner = pieces.map(
        ({ words: own, marks: under, glued }): InlineNode => ({
          type: "text",
          text: `${glued ? "" : " "}${own.join(" ")}`,
          ...(under.length > 0 ? { marks: under } : {}),
        }),
      );
      const content: InlineNode[] = trimInline([{ type: "text", text: "Words " }, ...inner]);
      if (hasNote) {
        notes += 1;
        content.push({ type: "footnoteReference", attrs: { number: notes } });
      }
      if (isHeading) {
        deepest = 0;
        return { kind: "heading", depth: 1 + (depth % 3), content };
      }
      const own = Math.min(depth, deepest);
      deepest = own + 1;
      return { kind: "paragraph", depth: own, content };
    }),
  );
});

describe("a text as Markdown", () => {
  it("reads the same when it is imported again, whatever its words are", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const draft = importMarkdown(textAsMarkdown(text));
        expect(read(draft)).toEqual(text.blocks.map(shown));
        expect(notesOf(draft)).toEqual(written(text));
        expect(draft.title).toBe(text.title);
        expect(draft.blocks.map(({ marker }) => marker ?? "")).toEqual(text.blocks.map(ownNumber));
      }),
      { numRuns: 300 },
    );
  });

  it("is what people would have typed", () => {
    const text = exported([
      { kind: "heading", depth: 1, content: [{ type: "text", text: "Purpose" }] },
      { kind: "paragraph", depth: 0, content: [{ type: "text", text: "States should:" }] },
      {
        kind: "paragraph",
        depth: 1,
        content: [
          { type: "text", text: "act", marks: [{ type: "bold" }] },
          { type: "footnoteReference", attrs: { number: 1 } },
        ],
      },
    ]);
    expect(textAsMarkdown(text)).toContain("# Purpose\n\n1. States should:\n\n   - (a) **act**[^1]\n\n[^1]: Note");
  });
});

describe("a text as a Word document", () => {
  it("reads the same when it is imported again, with Word's numbers or with its own", async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (text, asWritten) => {
        const given = asWritten
          ? {
              ...text,
              blocks: text.blocks.map((block, at) =>
                block.depth === 0 && block.number ? { ...block, number: `${at}bis` } : block,
              ),
            }
          : text;
        const draft = await importDocx(await textAsDocx(given, "ltr"));
        expect(read(draft)).toEqual(given.blocks.map(shown));
        expect(notesOf(draft)).toEqual(written(given));
        expect(draft.title).toBe(given.title);
        expect(draft.blocks.map(({ marker }) => marker ?? "")).toEqual(given.blocks.map(ownNumber));
        expect(draft.blocks.map(({ content }) => content)).toEqual(given.blocks.map(({ content }) => content));
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the mark of a footnote that has no text", async () => {
    const block: Sketch = {
      kind: "paragraph",
      depth: 0,
      content: [
        { type: "text", text: "See" },
        { type: "footnoteReference", attrs: { number: 1 } },
      ],
    };
    const text = exported([block], { footnotes: [{ number: 1, content: [] }] });
    const draft = await importDocx(await textAsDocx(text, "rtl"));
    expect(draft.warnings.map(({ key }) => key)).toEqual(["text.warnings.footnotesWithoutText"]);
    const again = importMarkdown(textAsMarkdown(text));
    expect([again.blocks[0]?.text, again.footnotes.length]).toEqual(["See[1]", 1]);
  });
});

describe("a text as HTML", () => {
  it("holds every word once, escaped, and its notes as notes", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = textAsHtml(text, "ltr");
        expect(html).not.toMatch(/<b>|<script/);
        expect(html.match(/<p id=/g)?.length ?? 0).toBe(text.blocks.filter(({ kind }) => kind === "paragraph").length);
      }),
      { numRuns: 50 },
    );
    const text = exported([
      {
        kind: "paragraph",
        depth: 0,
        content: [
          { type: "text", text: "Act." },
          { type: "footnoteReference", attrs: { number: 1 } },
        ],
      },
    ]);
    const draft = importHtml(textAsHtml(text, "rtl"));
    expect(draft.blocks.at(-1)?.text).toBe("Act.[1]");
    expect(notesOf(draft)).toEqual([[1, "Note *1* of [many]"]]);
  });
});

describe("inlineOfOwnHtml", () => {
  it("gives back what a footnote was written from, and shows anything else as the signs it is made of", () => {
    expect(inlineOfOwnHtml('<p>See <em>there</em></p><p><a href="https://example.org/">web</a></p>')).toEqual([
      { type: "text", text: "See " },
      { type: "text", text: "there", marks: [{ type: "italic" }] },
      { type: "hardBreak" },
      { type: "text", text: "web", marks: [{ type: "link", attrs: { href: "https://example.org/" } }] },
    ]);
    expect(inlineOfOwnHtml("<script>x</script>")).toEqual([{ type: "text", text: "<script>x</script>" }]);
  });
});
