import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestSearch, readTerms } from "@/lib/search/read-terms";

const term = (words: string, given: { goesOn?: boolean; isExcluded?: boolean } = {}) => ({
  words,
  goesOn: false,
  isExcluded: false,
  ...given,
});

describe("what a person types into the search", () => {
  it.each([
    ["states should act", [term("states"), term("should"), term("act", { goesOn: true })]],
    ["“critical infrastructure” -health", [term("critical infrastructure"), term("health", { isExcluded: true })]],
    ['"never closed', [term("never closed")]],
    ["infra* of", [term("infra", { goesOn: true }), term("of")]],
    ["l’esclavage", [term("l esclavage", { goesOn: true })]],
    ["(A/RES/73/27).", [term("A/RES/73/27")]],
    ["教育", [term("教育")]],
    ["norm norm norm", [term("norm"), term("norm", { goesOn: true })]],
  ])("%s is read as the conditions meant", (typed, terms) => {
    expect(readTerms(typed)).toEqual(terms);
  });

  it.each(["", "   ", "((((((", "-only -exclusions", "***", '""', "\u0000", "\uD800", "- ' \\ & | !"])(
    "%j asks for nothing",
    (typed) => expect(readTerms(typed)).toBeNull(),
  );

  it("never holds a sign that a query of the database could be made of, and never more than twelve conditions", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
        const terms = readTerms(typed) ?? [];
        expect(terms.length).toBeLessThanOrEqual(12);
        for (const { words } of terms) expect(words).not.toMatch(/['"\\&|!():*<>\p{Cc}]/u);
      }),
    );
    expect(readTerms("a OR ".repeat(5_000))?.length).toBeLessThanOrEqual(12);
    expect(readTerms("x".repeat(longestSearch * 100))?.[0]?.words).toHaveLength(longestSearch);
  });
});
