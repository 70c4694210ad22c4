import { describe, expect, it } from "vitest";
import { canonicalJson, sha256Hex } from "@/lib/text/canonical-json";
import { cleanLine, cleanText } from "@/lib/text/clean-text";
import { countWords } from "@/lib/text/words";

describe("cleanText", () => {
  it("keeps line ends, tabs, joiners and direction marks, and composes letters", () => {
    expect(cleanText("a\tb\r\nc\rd\u2028e")).toBe("a\tb\nc\nd\ne");
    expect(cleanText("می\u200Cخواهم \u200F.")).toBe("می\u200Cخواهم \u200F.");
    expect(cleanText("👩\u200D👧 e\u0301")).toBe("👩\u200D👧 \u00E9");
  });

  it("removes controls, overrides, isolates, blank letters and tags", () => {
    expect(
      cleanText("a\u0000\u0007\u0085\u009Fb\u202A\u202E\u2066\u2069\u200B\uFEFF\u2060\u00ADc\u3164\u{E0041}d"),
    ).toBe("abcd");
  });

  it("repairs halves of characters and leaves whole ones", () => {
    expect(cleanText("\ud83d\ude00 \ud83d \ude00")).toBe("\ud83d\ude00 \uFFFD \uFFFD");
  });

  it("changes nothing more the second time", () => {
    const once = cleanText("a\r\n\u202Ee\u00AD\u0301\ud800");
    expect(cleanText(once)).toBe(once);
  });

  it("folds a line", () => {
    expect(cleanLine("  a \n\t b\u00A0 c ")).toBe("a b c");
  });
});

describe("countWords", () => {
  it.each([
    ["en", "Don't count: commas, or 3.5 spaces!", 6],
    ["ar", "ينبغي للدول أن تحترم حقوق الإنسان.", 6],
    ["zh", "各国应尊重人权", 4],
    ["not a tag!", "two words", 2],
    ["en", " \n ", 0],
  ])("counts %s as its readers do", (language, text, words) => {
    expect(countWords(text, language)).toBe(words);
  });
});

describe("canonicalJson", () => {
  it("follows the example of RFC 8785", () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("refuses what has no JSON form", () => {
    expect(() => canonicalJson(Number.NaN)).toThrow();
    expect(() => canonicalJson("\ud800")).toThrow();
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });

  it("hashes text as UTF-8", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Hex("é")).toBe(sha256Hex(new Uint8Array([0xc3, 0xa9])));
  });
});
