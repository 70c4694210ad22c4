import { describe, expect, it } from "vitest";
import { translationLifecycle } from "@/lib/translations/lifecycle";
import { translationPolicy, translationsVisibleTo } from "@/lib/translations/policy";
import { addTranslationSchema } from "@/lib/translations/schema";
import { everybody, ours, whoMay } from "@/tests/support/policy-table";

const original = { ...ours, isOwn: false };
const team = ["organiser", "moderator", "rapporteur", "rapporteur of the draft"];

describe("who may do what with a translation", () => {
  it("adds, reviews and takes away whoever is on the team of what is translated", () => {
    for (const policy of [translationPolicy.read, translationPolicy.add, translationPolicy.withdraw]) {
      expect(whoMay((actor) => policy(actor, original))).toEqual(expect.arrayContaining(team));
      expect(whoMay((actor) => policy(actor, original))).not.toContain("focal point");
    }
  });

  it("makes one official only an organiser, who did not add it", () => {
    const made = { ...original, isOwnTranslation: false };
    expect(whoMay((actor) => translationPolicy.makeOfficial(actor, made))).toEqual(["organiser"]);
    expect(whoMay((actor) => translationPolicy.makeOfficial(actor, { ...made, isOwnTranslation: true }))).toEqual([]);
  });

  it("of one's own side's text, or of one's own making, is for somebody else", () => {
    expect(whoMay((actor) => translationPolicy.add(actor, { ...original, isOwn: true }))).toEqual([]);
    expect(whoMay((actor) => translationPolicy.review(actor, { ...original, isOwnTranslation: true }))).toEqual([]);
  });

  it("lists what it lets read, and nothing for those without an office", () => {
    const { processId, draftId } = ours;
    expect(translationsVisibleTo(everybody["rapporteur of the draft"])).toEqual({
      OR: [
        { paragraph: { version: { draft: { consultation: { processId }, id: draftId } } } },
        { contribution: { consultation: { processId }, version: { draftId } } },
      ],
    });
    for (const nobody of [everybody.administrator, everybody["focal point"]]) {
      expect(translationsVisibleTo(nobody)).toEqual({ OR: [{ id: { in: [] } }] });
      expect(translationPolicy.openDesk(nobody, undefined)).toBe(false);
    }
  });
});

describe("the states of a translation", () => {
  it("are left by these acts alone", () => {
    expect(translationLifecycle.table).toEqual({
      review: { pending: "reviewed", machine: "reviewed" },
      make_official: { pending: "official", machine: "official", reviewed: "official" },
      refuse: { pending: "refused" },
      withdraw: { machine: "withdrawn", reviewed: "withdrawn", official: "withdrawn" },
    });
  });
});

describe("what a translation is given as", () => {
  const given = {
    ...{ of: "contribution", target: "00000000-0000-4000-8000-000000000001", language: "fr", by: "person" },
    words: { body: "Une panne." },
  };

  it.each([
    ["a program without a name", { by: "machine" }],
    ["a language that is none of the six", { language: "de" }],
    ["a mark of its own", { state: "official" }],
    ["more than a field holds", { words: { body: "a".repeat(100_001) } }],
    ["words that are none", { words: { body: ["x"] } }],
  ])("is refused with %s", (_what, bent) => {
    expect(addTranslationSchema.safeParse({ ...given, ...bent }).success).toBe(false);
  });

  it("loses what deceives the eye, and no more", () => {
    const { words } = addTranslationSchema.parse({ ...given, words: { body: "\u202EUne\0 panne\uD800.\r\n " } });
    expect(words).toEqual({ body: "Une panne\uFFFD." });
  });
});
