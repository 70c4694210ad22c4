import fc from "fast-check";
import { expect, it } from "vitest";
import { otherSpellings } from "@/lib/text/other-spellings";

it.each<[what: string, text: string, words: string, found: string[]]>([
  ["other capitals", "Ask ZENOBIA, not zenobia or Zenobia.", "Zenobia", ["ZENOBIA", "zenobia"]],
  ["other blanks and line breaks", "Maria  Sand and Maria\nSand", "Maria Sand", ["Maria  Sand", "Maria\nSand"]],
  ["signs that nobody sees", "Zeno\u00ADbia and \u200FZenobia", "Zenobia", ["Zeno\u00ADbia"]],
  ["capitals of other scripts", "ЗЕНОБИЯ знает", "Зенобия", ["ЗЕНОБИЯ"]],
  ["nothing where the words stand as they are", "Ask Zenobia.", "Zenobia", []],
  ["signs of patterns as themselves", "Call +41 (44) 555.", "+41 (44) 555", []],
])("finds %s", (_what, text, words, found) => {
  expect(otherSpellings([text], words)).toEqual(found);
});

it("takes any words, and gives what stands in the text and is not the words", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      (words, rest) => {
        const text = `${rest}${words.toUpperCase()}${rest}`;
        for (const found of otherSpellings([text], words)) {
          expect(text).toContain(found);
          expect(found).not.toBe(words.trim());
        }
      },
    ),
  );
});
