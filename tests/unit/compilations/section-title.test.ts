import { expect, it } from "vitest";
import { fileWords } from "@/lib/compilations/file-words";
import { titleOf } from "@/lib/compilations/section-title";

const paragraph = { kind: "paragraph" as const, aliases: [], marker: null, locked: false, text: "States should act." };
const text = {
  language: "en",
  paragraphs: new Map([
    ["a", { ...paragraph, id: "a", anchor: "p13a", depth: 1, number: "13(a)" }],
    ["b", { ...paragraph, id: "b", anchor: "p14", depth: 0, number: "14" }],
  ]),
};

it("a number of a paragraph keeps its order in a title that runs the other way", async () => {
  const t = await fileWords("ar");
  const title = (paragraphId: string) => titleOf({ kind: "paragraph", paragraphId, under: null }, text, t).title;
  expect(title("a")).toBe("الفقرة \u206813(a)\u2069");
  expect(title("b")).toBe("الفقرة 14");
});
