import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "@/lib/search/excerpt";
import { readTerms } from "@/lib/search/read-terms";

const marked = (text: string, typed: string) =>
  excerptOf(text, readTerms(typed) ?? []).flatMap(({ text: piece, isMarked }) => (isMarked ? piece : []));

describe("an excerpt", () => {
  it.each([
    ["la vie privée et la vie publique", "vie privee", ["vie privée"]],
    ["la vie privée et la vie publique", '"vie privee"', ["vie privée"]],
    ["حق في الحياة والحريّة", "الحرية", ["والحريّة"]],
    ["人人有受教育的权利", "教育", ["教育"]],
    ["ничьё произвольное вмешательство", "произвольн", ["произвольное"]],
    ["Une œuvre littéraire", "oeuvre", ["œuvre"]],
    ["No <b>bold</b> word", "bold", ["bold", "bold"].slice(0, 2)],
  ])("of %s marks what %s means", (text, typed, words) => {
    const joined = marked(text, typed).join(" ");
    for (const word of words) for (const part of word.split(" ")) expect(joined).toContain(part);
  });

  it("marks a phrase where its words stand together and nowhere else", () => {
    expect(marked("public life, and the life that is public", '"public life"')).toEqual(["public life"]);
  });

  it("shows the place of the match and not the beginning of a long text", () => {
    const text = `${"Nothing of note. ".repeat(500)}Here are xylophones. ${"Nothing more. ".repeat(500)}`;
    const pieces = excerptOf(text, readTerms("xylophone*") ?? []);
    expect(pieces.map(({ text: piece }) => piece).join("").length).toBeLessThan(320);
    expect(pieces.find(({ isMarked }) => isMarked)?.text).toBe("xylophones");
  });

  it("says nothing that the text does not say, whatever the two are", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 900 }),
        fc.string({ unit: "grapheme", maxLength: 20 }),
        (text, typed) => {
          const flat = text.replace(/\s+/g, " ").trim();
          const pieces = excerptOf(text, readTerms(typed) ?? []).map(({ text: piece }) => piece);
          const own = pieces.join("").replace(/^… /, "").replace(/ …$/, "");
          expect(flat.includes(own) || flat.includes(pieces.join(""))).toBe(true);
        },
      ),
    );
  });
});
