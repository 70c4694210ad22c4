import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alike } from "@/lib/campaigns/place-in-campaign";
import { likenessOf, normalisedWords, printOf } from "@/lib/campaigns/text-print";
import { letters } from "@/prisma/seed/content/letters";

const made = (text: string) => {
  const print = printOf(text);
  if (print === null) throw new Error("Too short");
  return print;
};
const sharesBand = (a: { bands: number[] }, b: { bands: number[] }) => a.bands.some((band) => b.bands.includes(band));

describe("the fingerprint of a text", () => {
  it("is the same whatever capitals, accents, spaces and signs are", () => {
    const text = letters[0]?.body ?? "";
    expect(made(`  ${text.toUpperCase().replaceAll(". ", " — ")}\n`)).toEqual(made(text));
    expect(normalisedWords("Résumé, ２０ États！ 这是")).toEqual(["resume", "20", "etats", "这", "是"]);
  });

  it("is not made of a few words", () => {
    expect(printOf("We support this paragraph.")).toBeNull();
    expect(printOf("")).toBeNull();
  });

  it("makes all letters of the demonstration alike to the first, and shares a band with it", () => {
    const [first, ...others] = letters.map(({ body }) => made(body));
    for (const other of others) {
      expect(likenessOf(first?.minima ?? new Uint8Array(), other.minima)).toBeGreaterThan(alike);
      expect(first !== undefined && sharesBand(first, other)).toBe(true);
    }
  });

  it("is near the true part of common shingles", () => {
    const word = fc.integer({ min: 0, max: 100_000 }).map((number) => `w${number}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 120, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (words, part) => {
          const cut = Math.round(words.length * part);
          const other = words.map((word, index) => (index < cut ? word : `x${word}`));
          const shingles = (list: string[]) => new Set(list.slice(2).map((_, at) => list.slice(at, at + 3).join(" ")));
          const [a, b] = [shingles(words), shingles(other)];
          const common = [...a].filter((shingle) => b.has(shingle)).length;
          const truth = common / (a.size + b.size - common);
          expect(Math.abs(likenessOf(made(words.join(" ")).minima, made(other.join(" ")).minima) - truth)).toBeLessThan(
            0.22,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of another length, or none, is like nothing", () => {
    expect(likenessOf(new Uint8Array(), new Uint8Array())).toBe(0);
    expect(likenessOf(made(letters[0]?.body ?? "").minima, new Uint8Array(4))).toBe(0);
  });
});
