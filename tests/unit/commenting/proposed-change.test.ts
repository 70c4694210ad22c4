import { describe, expect, it } from "vitest";
import { applyChange } from "@/lib/commenting/apply-change";
import { readProposedChange } from "@/lib/commenting/proposed-change";

const replaced = { kind: "replace", find: "should", replace: "shall" };
const deleted = { kind: "replace", find: "should", replace: "" };
const added = { kind: "insert", position: "after", find: "States", words: "parties" };

describe("a proposed change", () => {
  it.each([
    ["Replace 'should' by 'shall'", replaced],
    ["replace “should” with “shall”.", replaced],
    ["Replace the word ‘should’ by the word ‘shall’", replaced],
    ["Remplacer « should » par « shall »", replaced],
    ["Sustituir «should» por «shall»", replaced],
    ["Заменить «should» на «shall»", replaced],
    ["将“should”改为“shall”。", replaced],
    ["الاستعاضة عن «should» بـ «shall»", replaced],
    ["الاستعاضة عن عبارة «should» بعبارة «shall»", replaced],
    ['Delete "should"', deleted],
    ["Supprimer « should »", deleted],
    ["Suprimir «should»", deleted],
    ["Исключить слово «should»", deleted],
    ["删除“should”", deleted],
    ["حذف كلمة «should»", deleted],
    ['Add "parties" after "States"', added],
    ['After "States", insert "parties"', added],
    ["Ajouter « parties » après « States »", added],
    ["Añadir «parties» después de «States»", added],
    ["Добавить «parties» после «States»", added],
    ["在“States”之后增加“parties”", added],
    ["إضافة «parties» بعد «States»", added],
    ['Insert "parties" before "States"', { ...added, position: "before" }],
    ["Delete", { kind: "delete" }],
    ["Delete this paragraph.", { kind: "delete" }],
    ["Исключить пункт", { kind: "delete" }],
    ["No change", { kind: "keep" }],
    ["", { kind: "none" }],
    ["–", { kind: "none" }],
    ["Replace paragraph by: States shall act.", { kind: "whole", text: "States shall act." }],
    ["Add after this paragraph: A new one.", { kind: "add", position: "after", text: "A new one." }],
  ])("is read out of %j", (cell, change) => {
    expect(readProposedChange(cell)).toEqual(change);
  });

  it.each([
    "Replace should by shall",
    "Replace 'should' by 'shall' or 'must'",
    "Replace 'should' by 'shall' in both places",
    "Consider deleting",
    "Delete, or else replace 'a' by 'b'",
    "Replace 'the State's duty' by “its duty",
    "Replace '' by 'x'",
    "Shorten the second sentence.",
    '=HYPERLINK("http://example.org")',
  ])("stays in the writer's own words where there is any doubt: %j", (cell) => {
    expect(readProposedChange(cell)).toEqual({ kind: "words" });
  });

  it("takes an apostrophe for no end of a quotation", () => {
    expect(readProposedChange("Replace 'a State's duty' by 'duties'")).toEqual({
      kind: "replace",
      find: "a State's duty",
      replace: "duties",
    });
  });
});

describe("a change of quoted words", () => {
  const text = "States should act, and States report.";

  it("is made where the words stand once", () => {
    const change = { kind: "replace", find: "should", replace: "shall" } as const;
    expect(applyChange(change, text, "en")).toEqual({ text: "States shall act, and States report." });
  });

  it("is not made where they stand twice or nowhere", () => {
    expect(applyChange({ kind: "replace", find: "States", replace: "x" }, text, "en")).toEqual({ appliesTo: 2 });
    expect(applyChange({ kind: "replace", find: "state", replace: "x" }, text, "en")).toEqual({ appliesTo: 0 });
  });

  it("takes one space along when words go", () => {
    const gone = (find: string) => applyChange({ kind: "replace", find, replace: "" }, text, "en");
    expect(gone("should")).toEqual({ text: "States act, and States report." });
    expect(gone(", and States report")).toEqual({ text: "States should act." });
    expect(gone("States should")).toEqual({ text: "act, and States report." });
  });

  it("puts a space between words only in scripts that have one", () => {
    const add = (find: string, words: string, position: "after" | "before" = "after") =>
      ({ kind: "insert", position, find, words }) as const;
    expect(applyChange(add("act", "early"), text, "en")).toEqual({
      text: "States should act early, and States report.",
    });
    expect(applyChange(add("act", ", if asked"), text, "en")).toEqual({
      text: "States should act, if asked, and States report.",
    });
    expect(applyChange(add("act", "not", "before"), text, "en")).toEqual({
      text: "States should not act, and States report.",
    });
    expect(applyChange(add("行动", "及时"), "各国应行动。", "zh")).toEqual({ text: "各国应行动及时。" });
  });
});
