import { describe, expect, it } from "vitest";
import { colon, comma } from "@/lib/i18n/lists";

describe("what stands between two things", () => {
  it("is the sign of the reader's language, with the space that belongs to it", () => {
    expect(["en", "ar", "zh"].map(comma)).toEqual([", ", "، ", "，"]);
    expect(["en", "fr", "zh"].map(colon)).toEqual([": ", "\u00a0: ", "："]);
  });
});
