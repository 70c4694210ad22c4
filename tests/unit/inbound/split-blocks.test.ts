import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMark, splitBlocks } from "@/lib/inbound/split-blocks";

const marks: [string, string, string][] = [
  ["Para 12: Too vague.", "12", "Too vague."],
  ["Paragraph 12", "12", ""],
  ["para. 13(f): Keep.", "13(f)", "Keep."],
  ["Paragraphs 12, 13 and 14: Merge.", "12, 13, 14", "Merge."],
  ["Paras 12–14: Merge.", "12-14", "Merge."],
  ["§12 – Delete.", "12", "Delete."],
  ["§ 13 (f)(i): Delete.", "13 (f)(i)", "Delete."],
  ["*Para 12:* Bold in Gmail.", "12", "Bold in Gmail."],
  ["**Para 12**: Bold in Markdown.", "12", "Bold in Markdown."],
  ["- Para 12: In a list.", "12", "In a list."],
  ["Norm (f): Keep.", "norm (f)", "Keep."],
  ["(f): Keep.", "(f)", "Keep."],
  ["(f)", "(f)", ""],
  ["Paragraphe 12 : Trop vague.", "12", "Trop vague."],
  ["Paragraphes 12 et 13 :", "12, 13", ""],
  ["Norme f) : garder.", "norm f)", "garder."],
  ["Párrafo 12: Demasiado vago.", "12", "Demasiado vago."],
  ["Párrs. 12 y 13: Unir.", "12, 13", "Unir."],
  ["Пункт 12: Слишком расплывчато.", "12", "Слишком расплывчато."],
  ["Пункты 12 и 13: объединить", "12, 13", "объединить"],
  ["п. 12: удалить", "12", "удалить"],
  ["الفقرة 12: غامضة.", "12", "غامضة."],
  ["الفقرة ١٢ : غامضة.", "12", "غامضة."],
  ["الفقرتان ١٢ و ١٣:", "12, 13", ""],
  ["第12段：太模糊。", "12", "太模糊。"],
  ["段落 12：太模糊。", "12", "太模糊。"],
];

const noMarks = [
  "Paragraph 12 is too vague.",
  "We read paras 12 and 13 with care.",
  "(a) first, notify operators;",
  "12. This is a list of our own.",
  "12: a number alone names nothing",
  "Parameters: 12",
  "https://example.org/para12:",
  "",
];

describe("marks of paragraphs in a message", () => {
  it.each(marks)("%s", (line, named, rest) => {
    expect(readMark(line)).toEqual({ named, rest });
  });

  it.each(noMarks)("no mark: %s", (line) => {
    expect(readMark(line)).toBeNull();
  });

  it("take the words down to the next mark, and what stands above the first comes without a name", () => {
    expect(splitBlocks("Dear all,\n\nPara 12: One.\n\nTwo.\nPara 13:\nThree.")).toEqual([
      { named: null, text: "Dear all," },
      { named: "12", text: "One.\n\nTwo." },
      { named: "13", text: "Three." },
    ]);
  });

  it("lose no word of any text", () => {
    const words = fc.array(fc.constantFrom("Para 12:", "one", "two", "\n", "(f):", "§ 3", "الفقرة ١٢:"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        const count = (from: string) => from.split(/\s+/).filter((word) => word === "one" || word === "two").length;
        const kept = splitBlocks(text).reduce((sum, block) => sum + count(block.text), 0);
        expect(kept).toBe(count(text));
      }),
    );
  });

  it("are looked for in a hostile line without delay", () => {
    const started = performance.now();
    for (const line of [`Para 1${" (1)".repeat(50_000)}`, `Para ${"1, ".repeat(50_000)}`, "*".repeat(100_000)])
      readMark(line);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
