import { describe, expect, it } from "vitest";
import { type NameableParagraph, readTypedParagraphs } from "@/lib/contributions/typed-paragraphs";

const text = [
  ["12", 0, []],
  ["12(a)", 1, []],
  ["13", 0, []],
  ["13(f)", 1, ["norm-6"]],
  ["13(g)", 1, ["norm-7"]],
  ["13(g)(i)", 2, []],
  ["13(h)", 1, ["norm-8"]],
  ["14", 0, []],
] as const;

const paragraphs: NameableParagraph[] = text.map(([number, depth, aliases], position) => ({
  id: number,
  anchor: `p${number.replaceAll(/[()]/g, "")}`,
  number,
  depth,
  position,
  aliases: [...aliases],
}));

const read = (typed: string) => readTypedParagraphs(typed, paragraphs);

describe("a typed list of paragraphs", () => {
  it.each([
    ["13(f), 13(g)-13(h)", ["13(f)", "13(g)", "13(h)"]],
    ["norm 8; norm (f)", ["13(f)", "13(h)"]],
    ["para. 13 f، 12", ["12", "13(f)"]],
    ["12–14", ["12", "13", "14"]],
    ["13(g) - 14", ["13(g)", "13(g)(i)", "13(h)", "14"]],
    ["14, 14, 14-14", ["14"]],
    ["", []],
    [" , ;", []],
  ])("%j names %j", (typed, ids) => {
    expect(read(typed)).toEqual({ ids, unknown: null });
  });

  it.each(["13(z)", "13(f)-13(z)", "14-12", "<b>", "-", "13(f) 13(g)"])(
    "knows nothing called %j and says so",
    (typed) => {
      expect(read(`12, ${typed}`)).toEqual({ ids: [], unknown: typed });
    },
  );
});
