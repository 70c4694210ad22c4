import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords } from "@/lib/text/words";

const languages = fc.constantFrom("en", "ar", "zh", "ru", "th", "he");
const text = fc.string({ unit: "binary", maxLength: 60 });

describe("counting words in every script", () => {
  it("reads Thai, which has no spaces, word by word", () => {
    const words = "รัฐควรเคารพสิทธิมนุษยชน";
    expect(countWords(words, "th")).toBeGreaterThanOrEqual(3);
    expect(countWords(words, "th")).toBeLessThan(words.length / 2);
    expect(countWords(`${words} ${words}`, "th")).toBe(2 * countWords(words, "th"));
  });

  it("counts Arabic with its vowel signs, lengthened letters and marks of direction as without them", () => {
    const bare = "ينبغي للدول أن تحترم الكتاب";
    const signed = "يَنْبَغِي لِلدُّوَلِ أَنْ تَحْتَرِمَ الكـــتاب";
    expect(countWords(bare, "ar")).toBe(5);
    expect(countWords(signed, "ar")).toBe(5);
    expect(countWords(bare.replaceAll(" ", "\u200F \u200E"), "ar")).toBe(5);
  });

  it("never counts spaces, punctuation and marks alone", () => {
    const marks = fc.array(fc.constantFrom(" ", "\n", "\t", "，", "。", "،", "؟", ".", "—", "«", "»", "\u200F"));
    fc.assert(
      fc.property(marks, languages, (given, language) => {
        expect(countWords(given.join(""), language)).toBe(0);
      }),
    );
  });

  it("is never more than the letters, and takes any text whatever, lone surrogates too", () => {
    fc.assert(
      fc.property(text, languages, (given, language) => {
        const count = countWords(given, language);
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual([...given].length);
        expect(countWords("\uD800", language)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("counts two texts with an empty line between them as both together", () => {
    fc.assert(
      fc.property(text, text, languages, (one, other, language) => {
        const both = countWords(`${one}\n\n${other}`, language);
        expect(both).toBe(countWords(one, language) + countWords(other, language));
      }),
    );
  });
});
