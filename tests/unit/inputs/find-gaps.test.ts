import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findGaps } from "@/lib/inputs/find-gaps";
import { emptyPart, type InputContent } from "@/lib/inputs/part-content";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { plainTextToRichText } from "@/lib/text/rich-text";

function asked(given: Partial<TemplatePartView> = {}): TemplatePartView {
  return {
    ...{ key: "threats", kind: "section", number: null, title: { en: "Threats" }, guidance: {}, required: false },
    ...{ answerKind: "text", choices: [], asksKeyMessage: true, asksRecommendation: true, asksBody: true },
    ...{ maxWords: null, languages: [], stakeholderGroups: [], areaId: null, norm: null },
    ...given,
  };
}

function written(body: string | null, given: Partial<InputContent> = {}): InputContent {
  const part = { ...emptyPart("threats"), body: body === null ? null : plainTextToRichText(body) };
  return { title: "On threats", about: null, language: "en", parts: [part], ...given };
}

const gaps = (
  content: InputContent,
  part: TemplatePartView,
  languages: string[] = [],
  maxWords: number | null = null,
) => findGaps(content, { maxWords, parts: [part] }, { languages });

const field = "parts.p-threats.body";

describe("what is missing before an input may be submitted", () => {
  it.each([
    ["en", "Threats grow every single year.", 5],
    ["ar", "تَتَزَايَدُ التهديدات كل عام جديد.", 5],
    ["ru", "Угрозы растут с каждым годом.", 5],
  ])("counts %s as its readers do: at the limit it may be, one word more it may not", (language, body, count) => {
    const content = written(body, { language });
    expect(gaps(content, asked({ maxWords: count }))).toEqual({});
    expect(gaps(content, asked({ maxWords: count - 1 }))).toEqual({
      [field]: { key: "inputs.errors.partTooManyWords", values: { words: count, max: count - 1 } },
    });
    expect(gaps(content, asked(), [], count - 1)).toMatchObject({ words: { key: "inputs.errors.tooManyWords" } });
  });

  it.each(["zh", "th"])("counts %s, which has no spaces, in more than one word", (language) => {
    const body = language === "zh" ? "各国应尊重人权" : "รัฐควรเคารพสิทธิมนุษยชน";
    expect(gaps(written(body, { language }), asked({ maxWords: 1 }))).toHaveProperty([field]);
  });

  it("says of a part in another language than it takes so, and of an empty one nothing", () => {
    const part = asked({ languages: ["fr", "ar"] });
    expect(gaps(written("Threats grow."), part)).toEqual({ [field]: { key: "inputs.errors.partLanguageNotAccepted" } });
    expect(gaps(written("تتزايد التهديدات.", { language: "ar" }), part)).toEqual({});
    expect(gaps(written(null), part)).toEqual({ words: { key: "inputs.errors.nothingWritten" } });
  });

  it("refuses a language exactly where the round names some and not this one", () => {
    const tags = fc.constantFrom("en", "fr", "ar", "zh", "th");
    fc.assert(
      fc.property(tags, fc.uniqueArray(tags), (language, languages) => {
        const refused = languages.length > 0 && !languages.includes(language);
        expect("language" in gaps(written("Threats.", { language }), asked(), languages)).toBe(refused);
      }),
    );
  });

  it("asks for a required answer until anything of it is written", () => {
    const part = asked({ required: true });
    expect(gaps(written(null), part)).toMatchObject({ [field]: { key: "inputs.errors.partMissing" } });
    const key = { ...emptyPart("threats"), keyMessage: "Threats grow." };
    expect(gaps(written(null, { parts: [key] }), part)).toEqual({});
  });
});
