import fc from "fast-check";
import { ara, eng, fra, rus, spa, zho } from "stopword";
import { describe, expect, it } from "vitest";
import { keyWordsAsCsv, keyWordsAsSvg } from "@/lib/session-reports/exported-words";
import { foldedWord } from "@/lib/session-reports/folded-word";
import { keyWordsOf } from "@/lib/session-reports/key-words";
import { wordCloud } from "@/lib/session-reports/word-cloud";

const texts = {
  en: "States should protect networks. Networks that hospitals use need protection, and hospitals need help.",
  fr: "L’État protège les réseaux. Les réseaux de l’État servent les hôpitaux, et les hôpitaux servent tout le monde.",
  es: "Los hospitales usan las redes; las redes de los hospitales necesitan ayuda.",
  ru: "Больницы используют сети, и эти сети должны работать. Сети нужны больницам.",
  ar: "تستخدم المستشفيات الشبكات، وهذه الشبكات يجب أن تعمل. حماية الشبكات مسؤولية.",
  zh: "医院使用网络，网络必须安全。国家应当保护网络。",
} as const;

describe("key words", () => {
  it.each([
    ["en", { networks: 2, hospitals: 2, need: 2, states: 1, protect: 1, use: 1, protection: 1, help: 1 }],
    ["fr", { état: 2, réseaux: 2, hôpitaux: 2, servent: 2, protège: 1, monde: 1 }],
    ["es", { hospitales: 2, redes: 2, necesitan: 1, ayuda: 1, usan: 1 }],
    ["ru", { сети: 3, больницы: 2, используют: 1, работать: 1, нужны: 1 }],
  ] as const)("are counted in %s as one counts by hand", (language, expected) => {
    expect(Object.fromEntries(keyWordsOf(texts[language], language).map(({ word, count }) => [word, count]))).toEqual(
      expected,
    );
  });

  it("are found in Arabic with and without article and vowel signs, and in Chinese without spaces", () => {
    const arabic = keyWordsOf(
      "حماية الشبكات. والشبكات لها حمايةٌ، وللدول شبكات. التزام الدول، والالتزام بالقانون.",
      "ar",
    );
    const counts = new Map(arabic.map(({ word, count }) => [word, count]));
    expect(counts.get("حماية")).toBe(2);
    expect([...counts.values()].filter((count) => count === 3)).toHaveLength(1);
    // What begins like an article and is none stays whole.
    expect(counts.get("التزام")).toBe(2);
    expect(counts.has("تزام")).toBe(false);
    expect(keyWordsOf(texts.zh, "zh")[0]).toEqual({ word: "网络", count: 3 });
  });

  it.each([
    ["en", eng],
    ["fr", fra],
    ["es", spa],
    ["ru", rus],
    ["ar", ara],
    ["zh", zho],
  ] as const)("leave out every small word of %s", (language, list) => {
    const words = new Set(list.flatMap((word) => [word, foldedWord(word, language)]));
    const found = keyWordsOf(`${list.join(". ")}. ${texts[language]} ${texts[language]}`, language);
    expect(found.filter(({ word }) => words.has(word))).toEqual([]);
    expect(found.length).toBeGreaterThan(2);
  });

  it("count a plural with its singular where the text has both, and capitals alike", () => {
    expect(keyWordsOf("A norm. Norms and NORMS. The class met; classmates did.", "en").slice(0, 1)).toEqual([
      { word: "norms", count: 3 },
    ]);
    expect(keyWordsOf("process process", "en")).toEqual([{ word: "process", count: 2 }]);
  });

  it("are the same for the same text, never more than its words, in order, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("en", "fr", "es", "ru", "ar", "zh"),
        (text, language) => {
          const found = keyWordsOf(text, language);
          expect(keyWordsOf(text, language)).toEqual(found);
          expect(found.map(({ count }) => count)).toEqual(found.map(({ count }) => count).sort((a, b) => b - a));
          expect(new Set(found.map(({ word }) => word)).size).toBe(found.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the picture of key words", () => {
  it("holds every word once inside its frame, whatever the words are", () => {
    const words = fc.uniqueArray(
      fc.record({ word: fc.string({ minLength: 2, maxLength: 40 }), count: fc.integer({ min: 1, max: 400 }) }),
      { selector: ({ word }) => word, minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom("en", "ar"), (given, language) => {
        const sorted = given.toSorted((one, other) => other.count - one.count);
        const { width, height, placed } = wordCloud(sorted, language);
        expect(wordCloud(sorted, language)).toEqual({ width, height, placed });
        expect(new Set(placed.map(({ word }) => word))).toEqual(new Set(given.map(({ word }) => word)));
        for (const { x, y, size } of placed) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(y).toBeLessThan(height);
          expect(size).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("and its table are inert as files", () => {
    const hostile = [
      { word: '<script>"x"&', count: 2 },
      { word: "=1+1", count: 1 },
    ];
    const svg = keyWordsAsSvg(hostile, "en", "</title><script>");
    expect(svg).not.toContain("<script>");
    expect(svg.match(/<title>/g)).toHaveLength(1);
    expect(keyWordsAsCsv(hostile)).toBe(`word,count\r\n"<script>""x""&",2\r\n'=1+1,1\r\n`);
  });
});
