import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { norms } from "@/lib/amendments/norm-of";
import { locales } from "@/lib/i18n/locales";
import { normNames } from "@/lib/templates/norm-names";
import { freeForm, partsByArea, partsByNorm, partsOfQuestions } from "@/lib/templates/ready-made";
import { readyWords } from "@/lib/templates/ready-words";
import { addPartSchema, createReadyMadeSchema } from "@/lib/templates/schema";
import { asSeenBy, type TemplateView } from "@/lib/templates/template-view";

describe("ready-made templates", () => {
  it("ask for key message, recommendation and body on each area, under the area's own name", () => {
    const parts = partsByArea([{ id: "1", slug: "threats", name: { en: "Threats", ar: "التهديدات" } }]);
    expect(parts).toEqual([
      expect.objectContaining({
        key: "threats",
        title: { en: "Threats", ar: "التهديدات" },
        areaId: "1",
        asksKeyMessage: true,
        asksRecommendation: true,
        asksBody: true,
      }),
    ]);
  });

  it("have a section for each of the eleven norms, named in every language", async () => {
    const wordsOf = await readyWords();
    const parts = partsByNorm((norm) => wordsOf(`templates.norms.${norm}`));
    expect(normNames).toEqual(norms);
    expect(parts.map(({ norm }) => norm)).toEqual(norms);
    expect(parts.map(({ number }) => number)).toEqual([..."abcdefghijk"].map((letter) => `(${letter})`));
    for (const { title } of parts) expect(Object.keys(title).sort()).toEqual([...locales].sort());
  });

  it("leave the shape open in a free form", () => {
    expect(freeForm({ en: "Your text" })).toEqual([
      expect.objectContaining({ key: "text", asksKeyMessage: false, asksRecommendation: false, asksBody: true }),
    ]);
  });
});

describe("questions out of pasted lines", () => {
  const read = (lines: string) => partsOfQuestions(lines, "en").map(({ number, title }) => [number, title.en]);

  it("keep the numbers they bring, and are counted where they bring none", () => {
    expect(read("1. What works?\n2) What does not?\n\n  (c) And why?\r- Anything else?".replace("\r", "\n"))).toEqual([
      ["1", "What works?"],
      ["2", "What does not?"],
      ["(c)", "And why?"],
      ["4", "Anything else?"],
    ]);
  });

  it("keep figures of other scripts, and words that only begin with a figure", () => {
    expect(read("٣. ما رأيكم؟\n2030 is near: what now?\nQ7: Who?")).toEqual([
      ["٣", "ما رأيكم؟"],
      ["2", "2030 is near: what now?"],
      ["7", "Who?"],
    ]);
  });

  it("never lose a line that has words, and give each a key of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{2,12} [a-z]{1,9}\?$/), { maxLength: 30 }), (lines) => {
        const parts = partsOfQuestions(lines.join("\n"), "en");
        expect(parts.map(({ title }) => title.en)).toEqual(lines);
        expect(new Set(parts.map(({ key }) => key)).size).toBe(lines.length);
      }),
    );
  });
});

describe("what a form may send", () => {
  const seen = { templateId: "0190a0a0-0000-7000-8000-000000000001", seenRevision: "1" };

  it("is refused with extra fields, and reads unticked boxes as no", () => {
    expect(addPartSchema.safeParse({ ...seen, title: { en: "A" }, position: 1 }).success).toBe(false);
    expect(addPartSchema.parse({ ...seen, title: { en: "A" }, asksBody: "true", maxWords: "" })).toMatchObject({
      required: false,
      asksKeyMessage: false,
      asksBody: true,
      maxWords: null,
      areaId: null,
      norm: null,
    });
  });

  it.each([
    ["a title in no language", { title: { en: "  " } }],
    ["no words at all as a limit", { title: { en: "A" }, maxWords: "0" }],
    ["a limit that is no number", { title: { en: "A" }, maxWords: "1e309" }],
    ["a norm that does not exist", { title: { en: "A" }, norm: "norm-z" }],
    ["a group that does not exist", { title: { en: "A" }, stakeholderGroups: ["pirates"] }],
  ])("is refused with %s", (_what, given) => {
    expect(addPartSchema.safeParse({ ...seen, ...given }).success).toBe(false);
  });

  it("has its hidden marks and control characters taken out", () => {
    const { title } = addPartSchema.parse({ ...seen, title: { en: "Threats\u0000\u202E \uD800" } });
    expect(title.en).toBe("Threats \uFFFD");
    expect(createReadyMadeSchema.safeParse({ roundId: seen.templateId, origin: "magic" }).success).toBe(false);
  });
});

describe("what a group sees", () => {
  const part = (key: string, stakeholderGroups: TemplateView["parts"][number]["stakeholderGroups"]) => ({
    ...addPartSchema.parse({ templateId: "0190a0a0-0000-7000-8000-000000000001", seenRevision: 1, title: { en: key } }),
    key,
    stakeholderGroups,
  });
  const template: TemplateView = {
    id: "t",
    roundId: "r",
    version: 1,
    state: "current",
    guidance: {},
    maxWords: null,
    asksAbout: false,
    parts: [part("all", []), part("states", ["state"]), part("others", ["civil_society", "academia"])],
  };

  it.each([
    ["state", ["all", "states"]],
    ["academia", ["all", "others"]],
    ["media", ["all"]],
    [null, ["all"]],
  ] as const)("%s", (group, keys) => {
    expect(asSeenBy(template, group).parts.map(({ key }) => key)).toEqual(keys);
  });
});
