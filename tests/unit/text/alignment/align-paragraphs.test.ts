import { describe, expect, it } from "vitest";
import { alignParagraphs } from "@/lib/text/alignment/align-paragraphs";
import { compareTexts } from "@/lib/text/alignment/compare-texts";
import { type Piece, version } from "./random-drafts";

const norms = [
  "States should cooperate in developing measures to increase stability in the use of technologies.",
  "In case of incidents, States should consider all relevant information and the wider context.",
  "States should not knowingly allow their territory to be used for wrongful acts.",
  "States should consider how best to exchange information and to assist each other.",
  "States must respect the promotion and enjoyment of human rights on the Internet.",
  "States should take appropriate measures to protect their critical infrastructure from threats.",
];
const [first = "", second = "", third = "", fourth = "", fifth = "", sixth = ""] = norms;

/** One line per alignment: "edited+moved o1>n2", with "#" where the number is another. */
function sketch(before: (Piece | string)[], after: (Piece | string)[], language = "en"): string[] {
  return alignParagraphs(version(before, "o"), version(after, "n"), language).map((one) => {
    const moved = one.moved && one.kind !== "moved" ? "+moved" : "";
    return `${one.kind}${moved}${one.renumbered ? "#" : ""} ${one.before.join("+")}>${one.after.join("+")}`;
  });
}

function heading(text: string): Piece {
  return { kind: "heading", depth: 1, text };
}

describe("alignment of paragraphs", () => {
  it("sees what was added, removed and edited, and that the rest only got another number", () => {
    expect(sketch([first, second, third], [first, sixth, second.replace("all", "any"), third])).toEqual([
      "identical o0>n0",
      "new >n1",
      "edited# o1>n2",
      "identical# o2>n3",
    ]);
    expect(sketch([first, second, third], [first, third])).toEqual(["identical o0>n0", "gone o1>", "identical# o2>n1"]);
  });

  it("finds a paragraph that moved, also when its words were edited on the way", () => {
    expect(sketch(norms, [second, third, fourth, fifth, first, sixth])).toContain("moved# o0>n4");
    const reworded = first.replace("increase stability", "increase security and stability");
    const found = sketch(norms, [second, third, fourth, fifth, reworded, sixth]);
    expect(found).toContain("edited+moved# o0>n4");
    expect(found.filter((line) => /^(new|gone|moved)/.test(line))).toEqual([]);
  });

  it("takes the few as moved, not the many that they passed", () => {
    const found = sketch(norms, [fifth, sixth, first, second, third, fourth]);
    expect(found.filter((line) => line.startsWith("moved"))).toEqual(["moved# o4>n0", "moved# o5>n1"]);
  });

  it("finds splits and merges, and such with a word changed", () => {
    const joined = `${second} ${third}`;
    expect(sketch([first, joined, sixth], [first, second, third, sixth])).toContain("split o1>n1+n2");
    expect(sketch([first, second, third, sixth], [first, joined, sixth])).toContain("merged o1+o2>n1");
    expect(sketch([first, joined, sixth], [first, second, third.replace("wrongful", "hostile"), sixth])).toContain(
      "split o1>n1+n2",
    );
    const three = `${joined} ${fourth}`;
    expect(sketch([first, three, sixth], [first, second, third, fourth, sixth])).toContain("split o1>n1+n2+n3");
    expect(sketch([three, first, fifth, sixth], [first, fifth, sixth, second, third, fourth])).toContain(
      "split+moved o0>n3+n4+n5".replace("moved", "moved#"),
    );
  });

  it("gives a part that two split paragraphs could claim to one of them only", () => {
    const found = sketch([`${first} ${second} ${third}`, `${third} ${fourth} ${fifth}`], norms.slice(0, 5));
    const claimed = found.flatMap((line) => line.replace(/^.*>/, "").split("+"));
    expect(claimed.filter((id) => id !== "").sort()).toEqual(["n0", "n1", "n2", "n3", "n4"]);
    expect(found.filter((line) => line.startsWith("split"))).not.toEqual([]);
  });

  it("does not call an addition beside an edited paragraph a split", () => {
    const found = sketch([first, second, third], [first, second.replace("all", "any"), sixth, third]);
    expect(found).toEqual(["identical o0>n0", "edited o1>n1", "new >n2", "identical# o2>n3"]);
  });

  it("keeps labels that recur with the text they introduce", () => {
    const label = "Example:";
    expect(sketch([label, first, label, second, label, third], [label, first, label, third])).toEqual([
      "identical o0>n0",
      "identical o1>n1",
      "gone o2>",
      "gone o3>",
      "identical# o4>n2",
      "identical# o5>n3",
    ]);
  });

  it("sees numbered headings as renumbered by hand when an article before them is struck", () => {
    const old = norms.flatMap((text, index) => [heading(`Article ${index + 1}`), text]);
    const kept = norms.filter((_, index) => index !== 2);
    const found = sketch(
      old,
      kept.flatMap((text, index) => [heading(`Article ${index + 1}`), text]),
    );
    expect(found.filter((line) => /moved|new/.test(line))).toEqual([]);
    expect(found.filter((line) => line.startsWith("gone"))).toHaveLength(2);
    expect(found.filter((line) => line.startsWith("edited"))).toEqual(["edited o8>n6", "edited o10>n8"]);
  });

  it("sees a heading that lost its level as the same heading", () => {
    expect(sketch([heading("Threats"), first], [{ kind: "heading", depth: 2, text: "Threats" }, first])).toEqual([
      "identical# o0>n0",
      "identical o1>n1",
    ]);
  });

  it("works in Arabic and in Chinese without spaces", () => {
    const arabic = [
      "ينبغي للدول أن تتعاون في وضع التدابير",
      "ينبغي للدول ألا تسمح باستخدام أراضيها",
      "تحترم الدول حقوق الإنسان على الإنترنت",
    ];
    const chinese = [
      "各国应合作制定和采取措施加强稳定与安全",
      "各国不应蓄意允许他人利用其领土",
      "各国应尊重互联网上的人权和隐私权",
    ];
    for (const [texts, language, from, to] of [
      [arabic, "ar", "حقوق", "جميع حقوق"],
      [chinese, "zh", "尊重", "充分尊重"],
    ] satisfies [string[], string, string, string][]) {
      const [one = "", two = "", three = ""] = texts;
      expect(sketch(texts, [three.replace(from, to), one, two], language)).toEqual([
        "edited+moved# o2>n0",
        "identical# o0>n1",
        "identical# o1>n2",
      ]);
    }
  });

  it("has an answer for empty versions and for empty paragraphs", () => {
    expect(sketch([], [])).toEqual([]);
    expect(sketch(["", ""], [""])).toHaveLength(2);
    expect(sketch([], [first])).toEqual(["new >n0"]);
    expect(sketch([first], [])).toEqual(["gone o0>"]);
  });
});

describe("comparison of texts", () => {
  it("shows a split paragraph in its parts, each with its own changes", () => {
    const compared = compareTexts(
      version([first, `${second} ${third}`], "o"),
      version([first, second, third.replace("wrongful", "hostile")], "n"),
      "en",
    );
    expect(compared.map(({ kind }) => kind)).toEqual(["identical", "split"]);
    expect(compared[1]?.parts.map(({ after }) => after)).toEqual(["n1", "n2"]);
    expect(compared[1]?.parts[1]?.segments).toEqual([
      { kind: "same", text: "States should not knowingly allow their territory to be used for " },
      { kind: "deleted", text: "wrongful" },
      { kind: "inserted", text: "hostile" },
      { kind: "same", text: " acts." },
    ]);
  });
});
