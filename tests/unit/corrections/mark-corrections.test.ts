import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCorrectedWords } from "@/lib/corrections/corrected-words";
import { markCorrections } from "@/lib/corrections/mark-corrections";
import { escapeHtml } from "@/lib/text/escape-html";
import { isOwnHtml } from "@/lib/text/own-html";

const correction = (id: string, quote: string, correct = "something else") => ({
  ...{ id, field: "body", quote, correct, source: null, language: "en", asOf: null },
  ...{ acceptedAt: new Date(0), byItsSide: false, asPublished: null },
});
const marked = (html: string, ...quotes: string[]) =>
  markCorrections(html, toCorrectedWords(quotes.map((quote, index) => correction(`c${index}`, quote))), String);
const mark = (index: number) => `<sup><a class="correction-mark" href="#correction-c${index}">[${index + 1}]</a></sup>`;

describe("the mark of a correction", () => {
  it("stands behind the words, through emphasis and signs that HTML writes otherwise", () => {
    expect(marked("<p>A &amp; <em>B</em>, 2016 to 2017.</p>", "& B, 2016")).toBe(
      `<p>A &amp; <em>B</em>, 2016${mark(0)} to 2017.</p>`,
    );
  });

  it("stands behind a link that the words end in, because a link holds no other", () => {
    const link = '<a href="https://un.example" rel="nofollow noopener ugc">the report</a>';
    expect(marked(`<p>See ${link}.</p>`, "the rep")).toBe(`<p>See ${link}${mark(0)}.</p>`);
  });

  it("is left out where the words cross from one paragraph to the next, or are an attribute", () => {
    expect(marked("<p>One</p><p>two</p>", "Onetwo")).toBe("<p>One</p><p>two</p>");
    expect(marked('<p><a href="https://un.example">here</a></p>', "un.example")).not.toContain("correction-mark");
  });

  it("never changes another sign of any text, and is what our own writer could have made", () => {
    const words = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, (paragraphs, quote) => {
        const html = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
        const found = marked(html, quote);
        expect(found.replace(mark(0), "")).toBe(html);
        expect(isOwnHtml(found)).toBe(isOwnHtml(html));
        expect(found.includes(mark(0))).toBe(paragraphs.some((text) => text.includes(quote)));
      }),
    );
  });
});

describe("corrections of the same words", () => {
  it("are one note: the latest holds, the earlier ones stay as its history", () => {
    const [one, other] = toCorrectedWords([
      correction("a", "188", "187"),
      correction("b", "2016", "2015"),
      correction("c", "188", "190"),
    ]);
    expect([one?.number, one?.now.correct, one?.earlier.map(({ correct }) => correct)]).toEqual([1, "190", ["187"]]);
    expect([other?.number, other?.earlier]).toEqual([2, []]);
  });
});
