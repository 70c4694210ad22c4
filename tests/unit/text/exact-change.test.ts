import { describe, expect, it } from "vitest";
import { applyExactly, carryChange, countOccurrences, replaceTerm } from "@/lib/text/exact-change";
import { redline } from "@/lib/text/redline";
import { seededRandom } from "./seeded-random";

const language = "en";

describe("a term", () => {
  it("is counted as whole words, capitals told apart", () => {
    expect(countOccurrences("A State and other States, the State's ICT.", "State")).toBe(2);
    expect(countOccurrences("state, State", "State")).toBe(1);
    expect(countOccurrences("cyber-attack, cyberattack", "cyber")).toBe(1);
    expect(countOccurrences("any text", "")).toBe(0);
  });

  it("is found with spaces and signs inside, one place after the other", () => {
    expect(countOccurrences("ha ha ha ha", "ha ha")).toBe(2);
    expect(countOccurrences("norm 13(f) and 13(f)", "13(f)")).toBe(2);
    expect(countOccurrences("a $& b ($&)", "$&")).toBe(2);
  });

  it("is found anywhere in scripts without spaces, and as a word in Arabic", () => {
    expect(countOccurrences("各国应尊重人权，各国必须合作。", "各国")).toBe(2);
    expect(countOccurrences("تحترم الدول حقوق الدول والدول", "الدول")).toBe(2);
  });

  it("never parts a letter from its accent or a sign outside the basic plane", () => {
    expect(countOccurrences("re\u0301sume\u0301", "re")).toBe(0);
    expect(countOccurrences("\u{20000}\u{20001}", "\u{20001}")).toBe(1);
  });

  it("is replaced at exactly these places, its dollar signs meaning themselves", () => {
    expect(replaceTerm("State by States by State", "State", "$1")).toEqual({ count: 2, text: "$1 by States by $1" });
    expect(replaceTerm("nothing here", "State", "x")).toEqual({ count: 0, text: "nothing here" });
  });
});

describe("a change of exact words", () => {
  it.each([
    ["States may act.", 0, null],
    ["States should act.", 1, "States shall act."],
    ["States should act and should report.", 2, null],
  ])("applies to %j at %i places", (text, appliesTo, changed) => {
    expect(applyExactly(text, { find: "should", replace: "shall" })).toEqual({ appliesTo, text: changed });
  });

  it("counts places that overlap, so that none is guessed", () => {
    expect(applyExactly("aaa", { find: "aa", replace: "b" })).toEqual({ appliesTo: 2, text: null });
  });
});

describe("carrying a change over", () => {
  const base = "States should notify operators of incidents within three days.";
  const carry = (proposed: string, current: string, from = base) =>
    carryChange({ base: from, proposed, current, language });

  it("gives the proposal where nothing changed", () => {
    expect(carry("Anything else", base)).toEqual({ kind: "applies", text: "Anything else" });
  });

  it("changes the same words where the text changed elsewhere", () => {
    expect(
      carry(
        "States shall notify operators of incidents within three days.",
        "States should notify operators of incidents without delay.",
      ),
    ).toEqual({ kind: "applies", text: "States shall notify operators of incidents without delay." });
  });

  it("keeps an addition at the end at the end", () => {
    const added = `${base} They should report.`;
    expect(carry(added, base.replace("States should", "All States must"))).toEqual({
      kind: "applies",
      text: "All States must notify operators of incidents within three days. They should report.",
    });
    expect(carry(added, `${base} Others may.`)).toEqual({ kind: "needs_rebasing", reason: "overlaps" });
  });

  it("says that the words are gone", () => {
    expect(carry(base.replace("three", "two"), "States should inform the public.")).toEqual({
      kind: "needs_rebasing",
      reason: "words_gone",
    });
  });

  it("says that the words around were changed", () => {
    expect(carry(base.replace("three", "two"), base.replace("within three days", "in three weeks"))).toEqual({
      kind: "needs_rebasing",
      reason: "overlaps",
    });
  });

  it("says that the place is there twice", () => {
    expect(carry(base.replace("three", "two"), `${base} Operators report incidents within three days. too`)).toEqual({
      kind: "needs_rebasing",
      reason: "words_repeated",
    });
  });

  it("takes a longer word for another word", () => {
    expect(carry("State shall notify it.", "States should notify it.", "State should notify it.")).toMatchObject({
      kind: "needs_rebasing",
    });
  });

  it("works word by word in Arabic and in Chinese", () => {
    expect(
      carryChange({
        base: "ينبغي للدول أن تحترم حقوق الإنسان في كل وقت",
        proposed: "ينبغي للدول أن تحمي حقوق الإنسان في كل وقت",
        current: "ينبغي للدول أن تحترم حقوق الإنسان",
        language: "ar",
      }),
    ).toEqual({ kind: "applies", text: "ينبغي للدول أن تحمي حقوق الإنسان" });
    expect(
      carryChange({
        base: "各国应尊重人权和自由。",
        proposed: "各国必须尊重人权和自由。",
        current: "各国应尊重人权和基本自由。",
        language: "zh",
      }),
    ).toEqual({ kind: "applies", text: "各国必须尊重人权和基本自由。" });
  });

  describe("of any words", () => {
    const random = seededRandom(78);
    const words = ["States", "should", "the", "the", "of", "act", "act.", "report,", "within", "days", "\n"];
    const pick = () => words[Math.floor(random() * words.length)] ?? "";
    const sentence = (length: number) => Array.from({ length }, pick).join(" ");
    const edited = (text: string) =>
      text
        .split(" ")
        .flatMap((word) => (random() < 0.08 ? (random() < 0.5 ? [] : [word, pick()]) : [word]))
        .join(" ");
    const rounds = Array.from({ length: 400 }, () => {
      const base = sentence(Math.floor(random() * 40));
      return { base, proposed: edited(base), current: edited(base) };
    });

    it("never loses what either side did: what was added or struck stays so", () => {
      let applied = 0;
      for (const texts of rounds) {
        const carried = carryChange({ ...texts, language });
        if (carried.kind === "needs_rebasing") continue;
        applied += 1;
        const size = (from: string, to: string) => to.length - from.length;
        expect(size(texts.base, carried.text)).toBe(size(texts.base, texts.proposed) + size(texts.base, texts.current));
        const inserted = (from: string, to: string) =>
          redline(from, to, language).flatMap(({ kind, text }) => (kind === "inserted" ? [text.trim()] : []));
        for (const text of inserted(texts.base, texts.proposed)) expect(carried.text).toContain(text);
      }
      expect(applied).toBeGreaterThan(50);
    });

    it("gives the proposal on the text it was made on, and the text where nothing is proposed", () => {
      for (const { base, proposed, current } of rounds) {
        expect(carryChange({ base, proposed, current: base, language })).toEqual({ kind: "applies", text: proposed });
        expect(carryChange({ base, proposed: base, current, language })).toEqual({ kind: "applies", text: current });
      }
    });
  });
});
