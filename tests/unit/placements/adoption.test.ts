import { describe, expect, it } from "vitest";
import { adoptionOf } from "@/lib/placements/adoption";
import { seededRandom } from "../text/seeded-random";

const base = "States should notify operators of vulnerabilities within a reasonable time.";
const proposed = "States must notify operators of all vulnerabilities within 72 hours.";

const measured = (current: string, given: { base?: string; proposed?: string; language?: string } = {}) =>
  adoptionOf({ base, proposed, current, language: "en", ...given });

describe("what became of proposed words", () => {
  it("is verbatim when the text reads as proposed", () => {
    expect(measured(proposed)).toEqual({ outcome: "verbatim", measure: 100 });
  });

  it("is not adopted when the text stayed as it was, or its paragraph is gone", () => {
    expect(measured(base)).toEqual({ outcome: "not_adopted", measure: 0 });
  });

  it("is in part, with the share of the changed words, when some changes were made", () => {
    // should → must (2 of 8), all (1), "a reasonable time" → "72 hours" (5).
    expect(measured("States must notify operators of vulnerabilities within a reasonable time.")).toEqual({
      outcome: "in_part",
      measure: 25,
    });
    expect(measured("States must notify operators of all vulnerabilities within a reasonable time.")?.measure).toBe(38);
  });

  it("stays verbatim when others changed other words of the paragraph", () => {
    expect(measured(`Member ${proposed} They should report.`)).toEqual({ outcome: "verbatim", measure: 100 });
  });

  it("is only in part when other words stand between those proposed", () => {
    const given = { base: "They report.", proposed: "They report within ten days." };
    expect(measured("They report within at most ten days.", given)).toEqual({ outcome: "in_part", measure: 99 });
  });

  it("does not count words that came in at another place", () => {
    const given = { base: "A one two three.", proposed: "A new one two three." };
    expect(measured("A one two three new.", given)).toEqual({ outcome: "not_adopted", measure: 0 });
  });

  it("counts words that came once for one change only", () => {
    const given = { base: "one two three", proposed: "new one two new three" };
    expect(measured("new", given)?.outcome).toBe("in_part");
  });

  it("of a paragraph that should go is verbatim only when nothing is left, and knows how much went", () => {
    const given = { base: "one two three four", proposed: "" };
    expect(measured("", given)).toEqual({ outcome: "verbatim", measure: 100 });
    expect(measured("one two", given)).toEqual({ outcome: "in_part", measure: 50 });
    expect(measured("five six", given)).toEqual({ outcome: "in_part", measure: 99 });
  });

  it("measures a changed mark of punctuation by itself", () => {
    const given = { base: "one, two", proposed: "one; two" };
    expect(measured("one; two", given)?.outcome).toBe("verbatim");
    expect(measured("one. two", given)?.outcome).toBe("in_part");
  });

  it("is nothing where nothing was to change", () => {
    expect(adoptionOf({ base, proposed: base, current: "Else.", language: "en" })).toBeNull();
    expect(adoptionOf({ base, proposed: ` ${base.replace(" ", "  ")}`, current: base, language: "en" })).toBeNull();
  });

  it("works in Arabic and in Chinese, which parts no words", () => {
    const arabic = { base: "ينبغي للدول أن تحترم الحقوق", proposed: "يجب على الدول أن تحمي الحقوق", language: "ar" };
    expect(measured(arabic.proposed, arabic)?.measure).toBe(100);
    expect(measured("ينبغي للدول أن تحمي الحقوق", arabic)).toMatchObject({ outcome: "in_part" });
    const chinese = { base: "各国应尊重人权。", proposed: "各国必须在线上尊重人权。", language: "zh" };
    expect(measured(chinese.proposed, chinese)?.measure).toBe(100);
    expect(measured("各国必须尊重人权。", chinese)).toEqual({ outcome: "in_part", measure: 50 });
    expect(measured(chinese.base, chinese)?.measure).toBe(0);
  });

  it("takes hostile and huge texts", () => {
    const lone = "\ud800 \u202e<b>=1+1</b>";
    expect(measured(lone, { proposed: lone })?.outcome).toBe("verbatim");
    const long = (word: string) => Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(" ");
    const huge = { base: long("a"), proposed: long("b") };
    expect(measured(long("c"), huge)).toMatchObject({ outcome: "in_part", measure: 50 });
  });
});

describe("the measure of random texts", () => {
  const random = seededRandom(19);
  const pick = (count: number) => Math.floor(random() * count);

  /** A base of words that are all different, and changes of it that are all different, in their order. */
  function aCase() {
    const words = Array.from({ length: 8 + pick(30) }, (_, at) => `w${at}`);
    const changes: { start: number; end: number; inserted: string[] }[] = [];
    for (let at = pick(3); at < words.length; at += 2 + pick(6)) {
      const end = Math.min(words.length, at + pick(3));
      const inserted = Array.from({ length: end === at ? 1 + pick(3) : pick(3) }, (_, n) => `n${at}x${n}`);
      changes.push({ start: at, end, inserted });
      at = end;
    }
    return { words, changes };
  }

  function applied({ words, changes }: ReturnType<typeof aCase>, chosen: boolean[]): string {
    const result: string[] = [];
    let at = 0;
    changes.forEach(({ start, end, inserted }, index) => {
      if (chosen[index] !== true) return;
      result.push(...words.slice(at, start), ...inserted);
      at = end;
    });
    return [...result, ...words.slice(at)].join(" ");
  }

  it("never falls when one more change is made, is 0 with none and 100 with all", () => {
    for (let run = 0; run < 300; run += 1) {
      const made = aCase();
      const text = (chosen: boolean[]) =>
        adoptionOf({
          base: made.words.join(" "),
          proposed: applied(
            made,
            made.changes.map(() => true),
          ),
          current: applied(made, chosen),
          language: "en",
        });
      const chosen = made.changes.map(() => false);
      let before = text(chosen)?.measure ?? 0;
      expect(before).toBe(0);
      for (const index of made.changes.keys()) {
        chosen[index] = true;
        const after = text(chosen)?.measure ?? -1;
        expect(after).toBeGreaterThanOrEqual(before);
        before = after;
      }
      expect(text(chosen)).toEqual({ outcome: "verbatim", measure: 100 });
    }
  });

  it("holds its two ends and its bounds for any texts whatever", () => {
    const alphabet = ["the", "State", "a", ",", "人", "权", "ال", "x", "\n"];
    const anyText = () => Array.from({ length: pick(12) }, () => alphabet[pick(alphabet.length)]).join(" ");
    for (let run = 0; run < 3_000; run += 1) {
      const [from, to, now] = [anyText(), anyText(), anyText()];
      const verbatim = adoptionOf({ base: from, proposed: to, current: to, language: "en" });
      if (verbatim === null) continue;
      expect(verbatim).toEqual({ outcome: "verbatim", measure: 100 });
      expect(adoptionOf({ base: from, proposed: to, current: from, language: "en" })?.outcome).toBe("not_adopted");
      const between = adoptionOf({ base: from, proposed: to, current: now, language: "en" });
      const bounds = { verbatim: [100, 100], in_part: [1, 99], not_adopted: [0, 0] }[between?.outcome ?? "verbatim"];
      expect(between?.measure).toBeGreaterThanOrEqual(bounds[0] ?? 0);
      expect(between?.measure).toBeLessThanOrEqual(bounds[1] ?? 0);
    }
  });
});
