import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutRichText } from "@/lib/redactions/cut-rich-text";
import { cutText, inOrder } from "@/lib/redactions/cut-text";
import { checkRichText, type RichText, richTextToHtml } from "@/lib/text/rich-text";
import { richTextToPlainText } from "@/lib/text/rich-text-plain";

const instead = "[redacted: personal data]";

const document = (...content: unknown[]): RichText =>
  checkRichText({ type: "doc", content }, { nodes: "document", maxBytes: 1_000_000 });
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });

const written = document(
  paragraph(text("Call "), text("Amira ", { type: "bold" }), text("Haddad", { type: "italic" }), text(" at noon.")),
  {
    type: "bulletList",
    content: [{ type: "listItem", content: [paragraph(text("or write to her"))] }],
  },
  paragraph(
    text("Her page", { type: "link", attrs: { href: "https://amira.example/home" } }),
    text(" says more"),
    { type: "footnote", content: [text("Ask for room 12.")] },
    text("."),
  ),
);

const cut = (words: string, among: RichText = written) => {
  const plain = richTextToPlainText(among);
  return cutRichText(among, plain, [{ start: plain.indexOf(words), length: words.length, instead }]);
};

describe("words that the public does not read", () => {
  it("go out of every node they stand in, and one note stands where they began", () => {
    expect(richTextToPlainText(cut("Amira Haddad"))).toContain(`Call ${instead} at noon.`);
    expect(richTextToHtml(cut("mira Had"))).toContain("<strong>A</strong>[redacted: personal data]<em>dad</em>");
  });

  it("take the address of their link with them, also when a part of it is left", () => {
    expect(JSON.stringify(cut("page"))).not.toContain("amira.example");
  });

  it("go out of notes", () => {
    expect(richTextToPlainText(cut("room 12"))).toContain(`[1] Ask for ${instead}.`);
  });

  it("leave a note also where they begin with a mark of a list", () => {
    expect(richTextToPlainText(cut("- or write"))).toContain(`- ${instead} to her`);
  });

  it("are found in a text that lacks the blanks around it, as comments keep it", () => {
    const padded = document(paragraph(text("  secret words  ")));
    const kept = richTextToPlainText(padded).trim();
    expect(richTextToPlainText(cutRichText(padded, kept, [{ start: 0, length: 6, instead }]))).toContain(
      `${instead} words`,
    );
  });

  it("are refused where places are counted in another text", () => {
    expect(() => cutRichText(written, "Other words", [{ start: 0, length: 5, instead }])).toThrow("another text");
  });
});

describe("any places of any text", () => {
  const places = fc.array(
    fc.record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 40 }), instead: fc.constant("#") }),
    { maxLength: 6 },
  );

  it("are in order, apart from each other, and cover the same words", () => {
    fc.assert(
      fc.property(places, (given) => {
        const ordered = inOrder(given);
        const covered = (among: typeof given) =>
          new Set(among.flatMap(({ start, length }) => Array.from({ length }, (_, at) => start + at)));
        expect(covered(ordered)).toEqual(covered(given));
        for (const [at, { start }] of ordered.entries()) {
          const before = ordered[at - 1];
          if (before !== undefined) expect(start).toBeGreaterThan(before.start + before.length);
        }
      }),
    );
  });

  it("leave in the rich text exactly the letters that they leave in its plain text", () => {
    const letters = (words: string) => words.replace(/[^\p{L}\p{N}#]/gu, "");
    const plain = richTextToPlainText(written);
    fc.assert(
      fc.property(places, (given) => {
        const within = given.filter(({ start, length }) => start + length <= plain.length);
        // A cut through marks of ours leaves them; only letters are compared, and no cut touches a number of ours.
        fc.pre(within.every(({ start, length }) => !/[\d[\]]/.test(plain.slice(start, start + length))));
        const rich = richTextToPlainText(cutRichText(written, plain, within));
        const shown = letters(cutText(plain, within));
        expect(letters(rich).replaceAll("#", "")).toBe(shown.replaceAll("#", ""));
      }),
    );
  });
});
