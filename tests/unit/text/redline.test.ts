import { describe, expect, it } from "vitest";
import { type RedlineSegment, redline, redlineToHtml } from "@/lib/text/redline";
import { seededRandom } from "./seeded-random";

function sketch(from: string, to: string, language = "en"): string {
  const signs = { same: ["", ""], inserted: ["{+", "+}"], deleted: ["{-", "-}"] };
  return redline(from, to, language)
    .map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`)
    .join("");
}

function joined(segments: RedlineSegment[], kind: "inserted" | "deleted"): string {
  return segments
    .filter((segment) => segment.kind === "same" || segment.kind === kind)
    .map((segment) => segment.text)
    .join("");
}

describe("redline", () => {
  it("shows single words as inserted and deleted, the deletion first", () => {
    expect(sketch("States should respect rights.", "States must respect all rights.")).toBe(
      "States {-should-}{+must+} respect {+all +}rights.",
    );
  });

  it("makes one change of changes that only a short word parts", () => {
    expect(sketch("Voluntary measures of the States", "Binding rules of all nations")).toBe(
      "{-Voluntary measures of the States-}{+Binding rules of all nations+}",
    );
  });

  it("puts an added sentence or word on its own boundaries", () => {
    expect(sketch("A one. B two.", "A one. A half. B two.")).toBe("A one. {+A half. +}B two.");
    expect(sketch("the quick fox", "the quick the quick fox")).toBe("the quick {+the quick +}fox");
  });

  it("keeps words with a hyphen or an apostrophe whole", () => {
    expect(sketch("a man-made risk", "a machine-made risk")).toBe("a {-man-made-}{+machine-made+} risk");
  });

  it("compares word by word in Arabic and in Chinese", () => {
    expect(sketch("ينبغي للدول أن تحترم الحقوق", "ينبغي للدول أن تحمي الحقوق", "ar")).toBe(
      "ينبغي للدول أن {-تحترم-}{+تحمي+} الحقوق",
    );
    expect(sketch("各国应尊重人权。", "各国必须尊重人权。", "zh")).toBe("各国{-应-}{+必须+}尊重人权。");
  });

  it("is empty for two empty texts and whole for one empty side", () => {
    expect(redline("", "", "en")).toEqual([]);
    expect(redline("", "New text", "en")).toEqual([{ kind: "inserted", text: "New text" }]);
    expect(redline("Old text", "", "en")).toEqual([{ kind: "deleted", text: "Old text" }]);
  });

  it("loses nothing: same and deleted give the old text, same and inserted the new one", () => {
    const random = seededRandom(20260);
    const words = [
      "the",
      "a",
      "of",
      "States",
      "rights",
      "shall",
      " ",
      "  ",
      ". ",
      ", ",
      "\n",
      "(f)",
      "人权",
      "尊重",
      "حقوق",
      "e\u0301",
      "👩‍👩‍👧",
      "-",
      "’",
      "\ud800",
    ];
    const pick = () => words[Math.floor(random() * words.length)] ?? "";
    for (let round = 0; round < 1500; round += 1) {
      const from = Array.from({ length: Math.floor(random() * 40) }, pick);
      const to = from.flatMap((word) => {
        const chance = random();
        if (chance < 0.15) return [];
        return chance < 0.3 ? [pick(), word] : chance < 0.4 ? [pick()] : [word];
      });
      const segments = redline(from.join(""), to.join(""), "en");
      expect(joined(segments, "deleted")).toBe(from.join(""));
      expect(joined(segments, "inserted")).toBe(to.join(""));
      expect(segments.every((segment) => segment.text !== "")).toBe(true);
      segments.forEach((segment, at) => {
        expect(segment.kind === "deleted" && segments[at - 1]?.kind === "inserted").toBe(false);
        expect(segment.kind).not.toBe(segments[at - 1]?.kind);
      });
    }
  });

  it("compares long texts that share nothing in bounded time", () => {
    const text = (step: number) => Array.from({ length: 20_000 }, (_, at) => `w${(at * step) % 7919}`).join(" ");
    const start = process.cpuUsage().user;
    const segments = redline(text(3), text(7), "en");
    expect(process.cpuUsage().user - start).toBeLessThan(3_000_000);
    expect(joined(segments, "inserted")).toBe(text(7));
  });
});

describe("redlineToHtml", () => {
  it("escapes texts and labels and speaks each change to screen readers", () => {
    const html = redlineToHtml(
      [
        { kind: "same", text: "a <b>\n" },
        { kind: "deleted", text: "x&" },
        { kind: "inserted", text: '"y"' },
      ],
      { inserted: "<added", endInserted: "end", deleted: "cut", endDeleted: "end" },
    );
    expect(html).toBe(
      'a &lt;b&gt;<br><del><span class="visually-hidden"> cut </span>x&amp;<span class="visually-hidden"> end </span></del><ins><span class="visually-hidden"> &lt;added </span>&quot;y&quot;<span class="visually-hidden"> end </span></ins>',
    );
  });

  it("stays silent without labels", () => {
    expect(redlineToHtml([{ kind: "inserted", text: "y" }])).toBe("<ins>y</ins>");
  });
});
