import { describe, expect, it } from "vitest";
import { isolatedNumber } from "@/lib/i18n/isolated";
import { colon, comma, listed, listedApart, listedNumbers } from "@/lib/i18n/lists";

describe("what stands between two things", () => {
  it("is the sign of the reader's language, with the space that belongs to it", () => {
    expect(["en", "ar", "zh"].map(comma)).toEqual([", ", "، ", "，"]);
    expect(["en", "fr", "zh"].map(colon)).toEqual([": ", "\u00a0: ", "："]);
  });

  it("is the sign of a row in a row of more than two", () => {
    const things = ["A", "B", "C"];
    expect(["en", "ru", "ar", "zh"].map((locale) => listed(things, locale))).toEqual([
      "A, B, C",
      "A, B, C",
      "A، B، C",
      "A、B、C",
    ]);
    expect(["en", "fr", "ar", "zh"].map((locale) => listedApart(things, locale))).toEqual([
      "A; B; C",
      "A\u00a0; B\u00a0; C",
      "A؛ B؛ C",
      "A；B；C",
    ]);
    expect(listed([], "ar")).toBe("");
  });

  it("leaves each number of a paragraph in its own order", () => {
    expect(listedNumbers(["12", "13(a)", null], "ar")).toBe("12، \u206813(a)\u2069، \u2068¶\u2069");
    expect(listedNumbers(["12", "14"], "zh")).toBe("12、14");
    expect(listedNumbers([], "ar")).toBe("");
    expect(["12", "13(a)", "¶", ""].map(isolatedNumber)).toEqual(["12", "\u206813(a)\u2069", "\u2068¶\u2069", ""]);
  });
});
