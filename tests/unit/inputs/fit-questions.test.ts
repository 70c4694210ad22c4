import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitQuestions } from "@/lib/inputs/fit-questions";
import { emptyPart, type InputContent, type PartContent } from "@/lib/inputs/part-content";
import { compareQuestions, meansTheSame } from "@/lib/templates/compare-questions";
import type { TemplatePartView } from "@/lib/templates/template-view";
import { plainTextToRichText } from "@/lib/text/rich-text";

const keys = ["threats", "norms", "forum", "law"];
const words = fc.stringMatching(/^[a-z]{1,6}$/);
const choiceKeys = fc.uniqueArray(fc.constantFrom("a", "b", "c"));

const asked: fc.Arbitrary<TemplatePartView> = fc.record({
  key: fc.constantFrom(...keys),
  kind: fc.constant("question"),
  number: fc.constant(null),
  title: words.map((en) => ({ en })),
  guidance: fc.constant({}),
  required: fc.boolean(),
  answerKind: fc.constantFrom("text", "one_choice", "several_choices"),
  choices: choiceKeys.map((all) => all.map((key) => ({ key, label: { en: key } }))),
  asksKeyMessage: fc.boolean(),
  asksRecommendation: fc.boolean(),
  asksBody: fc.boolean(),
  maxWords: fc.constant(null),
  languages: fc.constant([]),
  stakeholderGroups: fc.constant([]),
  areaId: fc.constant(null),
  norm: fc.constant(null),
});
const byKey = { selector: ({ key }: { key: string }) => key };
const questions = fc.record({ asksAbout: fc.boolean(), parts: fc.uniqueArray(asked, byKey) });

const answer: fc.Arbitrary<PartContent> = fc.record({
  key: fc.constantFrom(...keys),
  keyMessage: fc.option(words),
  recommendation: fc.option(words),
  body: fc.option(words.map(plainTextToRichText)),
  choices: choiceKeys,
});
const content: fc.Arbitrary<InputContent> = fc.record({
  title: words,
  about: fc.option(words),
  language: fc.constant("en"),
  parts: fc.uniqueArray(answer, byKey),
});

/** Every single thing that somebody wrote or ticked. */
function piecesOf({ about, parts }: { about: string | null; parts: readonly PartContent[] }): string[] {
  return [
    ...(about === null ? [] : [`about ${about}`]),
    ...parts.flatMap(({ key, keyMessage, recommendation, body, choices }) => [
      ...(keyMessage === null ? [] : [`${key} message ${keyMessage}`]),
      ...(recommendation === null ? [] : [`${key} recommendation ${recommendation}`]),
      ...(body === null ? [] : [`${key} body ${JSON.stringify(body)}`]),
      ...choices.map((choice) => `${key} choice ${choice}`),
    ]),
  ].sort();
}

describe("words under other questions", () => {
  it("are kept or set aside, each once, none lost and none made up", () => {
    fc.assert(
      fc.property(content, questions, (given, template) => {
        const { fitting, aside } = fitQuestions(given, template);
        expect([...piecesOf(fitting), ...piecesOf(aside)].sort()).toEqual(piecesOf(given));
      }),
    );
  });

  it("stand in the order of the questions, only where they are asked for", () => {
    fc.assert(
      fc.property(content, questions, (given, template) => {
        const { fitting } = fitQuestions(given, template);
        expect(fitting.parts.map(({ key }) => key)).toEqual(template.parts.map(({ key }) => key));
        for (const [at, part] of template.parts.entries()) {
          const { keyMessage, body, choices } = fitting.parts[at] ?? emptyPart(part.key);
          if (!part.asksKeyMessage) expect(keyMessage).toBeNull();
          if (!part.asksBody) expect(body).toBeNull();
          if (part.answerKind === "one_choice") expect(choices.length).toBeLessThanOrEqual(1);
          expect(part.choices.map(({ key }) => key)).toEqual(expect.arrayContaining(choices));
        }
      }),
    );
  });

  it("fit a second time as they are, and nothing more is set aside", () => {
    fc.assert(
      fc.property(content, questions, (given, template) => {
        const { fitting } = fitQuestions(given, template);
        const again = fitQuestions(fitting, template);
        expect(again.fitting).toEqual(fitting);
        expect(piecesOf(again.aside)).toEqual([]);
      }),
    );
  });
});

describe("two versions of the questions", () => {
  it("are told apart part by part: every part of either is new, gone, changed or the same, once", () => {
    fc.assert(
      fc.property(questions, questions, (before, after) => {
        const { added, changed, gone, same } = compareQuestions(before, after);
        expect(added.length + changed.length + same).toBe(after.parts.length);
        expect(gone.length + changed.length + same).toBe(before.parts.length);
        expect(compareQuestions(after, after)).toEqual({ added: [], changed: [], gone: [], same: after.parts.length });
      }),
    );
  });

  it("mean the same to an answer only where its question and choices read alike", () => {
    fc.assert(
      fc.property(asked, words, (part, title) => {
        const before = { parts: [part] };
        expect(meansTheSame(before, { parts: [{ ...part, required: !part.required }] }, [part.key])).toBe(true);
        const reworded = { parts: [{ ...part, title: { en: `${part.title.en} ${title}` } }] };
        expect(meansTheSame(before, reworded, [part.key])).toBe(false);
        expect(meansTheSame(before, reworded, [])).toBe(true);
        expect(meansTheSame(before, { parts: [] }, [part.key])).toBe(false);
      }),
    );
  });
});
