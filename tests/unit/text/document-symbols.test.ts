import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOfSymbol, isSymbol, symbolsIn } from "@/lib/text/document-symbols";
import { linkReferences } from "@/lib/text/link-references";

const symbols = [
  ...["A/RES/73/27", "A/HRC/32/L.20", "A/75/816", "A/HRC/RES/28/16", "CCPR/C/21/Rev.1/Add.13"],
  ...["E/C.12/GC/25", "S/2021/123", "A/AC.290/2021/CRP.2", "CCW/GGE.1/2019/3", "HRI/MC/2020/1"],
];

describe("symbols of documents", () => {
  it.each(symbols)("%s is found among words, at the end of a sentence, in Chinese and in Arabic", (symbol) => {
    const key = symbol.toUpperCase();
    expect(symbolsIn(`As ${symbol} says.`)).toEqual([key]);
    expect(symbolsIn(`See ${symbol}. Then go on.`)).toEqual([key]);
    expect(symbolsIn(`根据${symbol}号决议`)).toEqual([key]);
    expect(symbolsIn(`انظر الوثيقة ${symbol}، الفقرة 13`)).toEqual([key]);
    expect(isSymbol(symbol.toLowerCase())).toBe(true);
  });

  it.each([
    ...["", "A/B tests", "and/or", "S/M/L", "km/h 5/6", "https://undocs.org/A/RES/73/27", "xA/RES/73/27", "A/4"],
    ...["ДA/RES/73/27", "12/A/75/816", "A//75/816", "a/res/73/27"],
  ])("“%s” holds none", (text) => {
    expect(symbolsIn(text)).toEqual([]);
  });

  it("belong to a body by their beginning, the longest first", () => {
    expect(symbols.slice(0, 5).map(bodyOfSymbol)).toEqual([
      ...["general_assembly", "human_rights_council", "general_assembly", "human_rights_council"],
      "human_rights_committee",
    ]);
    expect(bodyOfSymbol("CCW/GGE.1/2019/3")).toBeNull();
  });

  it("are looked for in time that grows with the text, however hostile", () => {
    const began = performance.now();
    symbolsIn(`A/${"a.".repeat(100_000)} ${"A/1".repeat(50_000)} ${"A/1/".repeat(50_000)}`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

/** What a reader sees of HTML. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, "");

describe("links to what a text refers to", () => {
  it("lead a symbol to its page and a norm to its own, and change not one character of the text", () => {
    const html = "<p>See <em>A/RES/73/27</em>, norm 6, norm (f), norme g) and Norm 11; normal 6.</p>";
    const linked = linkReferences(html, "fr");
    expect(linked).toContain('<a href="/fr/instruments/A/RES/73/27" dir="ltr">A/RES/73/27</a>');
    expect(linked.match(/\/fr\/norms\/./g)).toEqual(["/fr/norms/f", "/fr/norms/f", "/fr/norms/g", "/fr/norms/k"]);
    expect(textOf(linked)).toBe(textOf(html));
  });

  it.each([
    ["规范6 和 规范（f）", ["f", "f"]],
    ["القاعدة 6 والقاعدة (و)", ["f"]],
    ["норма 6, нормой f), нормы 12", ["f", "f"]],
    ["norm 6.5, norm 60, norm 6%, norms 6, la norma 1, enorm 6", ["a"]],
  ])("find norms in “%s”", (text, letters) => {
    expect([...linkReferences(text, "en").matchAll(/\/norms\/(.)/g)].map(([, letter]) => letter)).toEqual(letters);
  });

  it("stand in no link that is there already, and in no tag", () => {
    const html = '<p><a href="https://x.example/A/75/816" rel="nofollow">A/75/816, <em>norm 6</em></a></p>';
    expect(linkReferences(html, "en")).toBe(html);
  });

  it("keep every text as it is read, whatever stands in it", () => {
    const word = fc.constantFrom("A/RES/73/27", "norm 6", "norm (", "A/", "&amp;", "&quot;A/75/816", "规范6", " ", "x");
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join("");
        expect(textOf(linkReferences(`<p>${text}</p>`, "ar"))).toBe(text);
      }),
    );
  });
});
