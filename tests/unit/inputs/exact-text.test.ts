import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactText } from "@/lib/inputs/exact-text";
import { inputHtml } from "@/lib/inputs/input-html";
import type { InputContent } from "@/lib/inputs/part-content";
import { isOwnHtml } from "@/lib/text/own-html";
import { checkRichText } from "@/lib/text/rich-text";

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed());
const bodyOf = (notes: string[]) =>
  checkRichText(
    {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Heading" }] },
        ...notes.map((note) => ({
          type: "paragraph",
          content: [
            { type: "text", text: "x" },
            { type: "footnote", content: note === "" ? [] : [{ type: "text", text: note }] },
          ],
        })),
      ],
    },
    { nodes: "document" },
  );

const part = fc.record({
  key: fc.constantFrom("threats", "norms", "law"),
  keyMessage: fc.option(words),
  recommendation: fc.option(words),
  body: fc.option(fc.array(words, { maxLength: 3 }).map(bodyOf)),
  choices: fc.uniqueArray(fc.constantFrom("a", "b")),
});
const content: fc.Arbitrary<InputContent> = fc.record({
  title: words,
  about: fc.option(words),
  language: fc.constantFrom("en", "ar"),
  parts: fc.uniqueArray(part, { selector: ({ key }) => key, maxLength: 3 }),
});
const files = fc.array(fc.record({ name: words, sha256: fc.constant("a".repeat(64)) }), { maxLength: 2 });

describe("the exact text", () => {
  it("is the same whatever the order of its keys", () => {
    fc.assert(
      fc.property(content, files, (given, attached) => {
        const turned = {
          parts: given.parts.map((one) => Object.fromEntries(Object.entries(one).reverse())),
          language: given.language,
          about: given.about,
          title: given.title,
        };
        const again: InputContent = { ...given, ...JSON.parse(JSON.stringify(turned)) };
        expect(exactText(again, attached).sha256).toBe(exactText(given, attached).sha256);
      }),
    );
  });

  it("is another one with any letter more, in any place of it", () => {
    fc.assert(
      fc.property(content, files, (given, attached) => {
        const before = exactText(given, attached).sha256;
        const others = [
          exactText({ ...given, title: `${given.title}.` }, attached),
          exactText({ ...given, about: `${given.about ?? ""}.` }, attached),
          exactText(given, [...attached, { name: "a.pdf", sha256: "b".repeat(64) }]),
          ...given.parts.map((changed) =>
            exactText(
              {
                ...given,
                parts: given.parts.map((one) =>
                  one === changed ? { ...one, keyMessage: `${one.keyMessage ?? ""}.` } : one,
                ),
              },
              attached,
            ),
          ),
        ];
        for (const other of others) expect(other.sha256).not.toBe(before);
      }),
    );
  });
});

describe("the notes of an input", () => {
  it("are numbered 1, 2, 3 … through all its parts, each mark and each note leading to the other", () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 5 }), (notes) => {
        const made = inputHtml(notes.map((one, at) => ({ key: `p${at}`, body: bodyOf(one) })));
        const html = made.map((one) => one.html).join("");
        const list = made.map((one) => one.notesHtml ?? "").join("");
        const expected = notes.flat().map((_, at) => String(at + 1));
        expect([...html.matchAll(/<a href="#fn(\d+)" id="fnref\1">/g)].map(([, number]) => number)).toEqual(expected);
        expect([...list.matchAll(/<li id="fn(\d+)"><a href="#fnref\1"/g)].map(([, number]) => number)).toEqual(
          expected,
        );
        expect(isOwnHtml(html + list)).toBe(true);
      }),
    );
  });
});
