import { describe, expect, it } from "vitest";
import { aroundQuote, findQuote, replaceQuote } from "@/lib/text/quoted-words";

const text = "States should notify operators, and operators should notify the public (at once).";

describe("exact words", () => {
  it("are found where they stand, white space aside", () => {
    expect(findQuote(text, " notify\n operators ")).toEqual([{ text: "notify operators", start: 14 }]);
    expect(findQuote(text, "should notify").map(({ start }) => start)).toEqual([7, 46]);
  });

  it("are told apart from everything that differs, and signs mean themselves", () => {
    expect(findQuote(text, "Should notify")).toEqual([]);
    expect(findQuote(text, "n.tify")).toEqual([]);
    expect(findQuote(text, "(at once).")).toHaveLength(1);
    expect(findQuote(text, "   ")).toEqual([]);
  });

  it("may overlap themselves, which is two places", () => {
    expect(findQuote("a a a", "a a").map(({ start }) => start)).toEqual([0, 2]);
    expect(findQuote("\u{20000}\u{20000}\u{20000}", "\u{20000}\u{20000}").map(({ start }) => start)).toEqual([0, 2]);
  });

  it("are shown with the words around them", () => {
    const [, second = { text: "", start: 0 }] = findQuote(text, "should notify");
    expect(aroundQuote(text, second)).toEqual({
      before: "… should notify operators, and operators ",
      after: " the public (at once).",
    });
  });

  it("give way to other words, or to nothing without leaving two spaces", () => {
    const [quote = { text: "", start: 0 }] = findQuote(text, "notify operators");
    expect(replaceQuote(text, quote, "warn them")).toContain("States should warn them, and operators");
    expect(replaceQuote(text, quote, "")).toContain("States should, and operators");
    expect(replaceQuote("one two three", { text: "two", start: 4 }, "")).toBe("one three");
    expect(replaceQuote("one two", { text: "one", start: 0 }, "")).toBe("two");
    expect(replaceQuote("one two", { text: "two", start: 4 }, "")).toBe("one");
  });
});
