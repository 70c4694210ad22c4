import { describe, expect, it } from "vitest";
import { plainLines } from "@/lib/text/submission/plain-lines";
import { readLines } from "@/lib/text/submission/read-lines";
import { importRefusal, processorTime } from "../draft-sketch";
import { addressesOf, allWords, lettersOf, sketch, wordsOf } from "./letters-of";

const read = (text: string) => readLines(plainLines(text));

/** Words apart by tabs, lines broken in sentences, notes in the middle, as the text of a PDF comes. */
const tabbed = [
  " Threats to harbours ",
  "Most ports run pumps and cranes by machines that nobody in the port has ever looked into, ".replaceAll(" ", "\t"),
  "and resolution 61/401 of the year before asks for a list of those machines and for people- "
    .trim()
    .replaceAll(" ", "\t"),
  "centred rules.\tThe list is long2.\t".replaceAll(" ", "\t"),
  "",
  "\t",
  "",
  "1\thttps://port.example/list/",
  "2\t“Pumps”,\tHarbour\tWatch,\thttps://harbour.example/long/path-that-is-broken-",
  "over-lines/;\tand\tthe\tyearbook\tof\tthe\t",
  "",
  "",
  "",
  "Another page goes on with people-centred words, as resolution 61/40 asked for it before. ".replaceAll(" ", "\t"),
  "",
  "\t",
  "",
  "Harbour\tWatch,\tvolume\tthree.\t",
  "",
  "3\tSee\tabove.\t",
  "",
  "",
  "",
  "A last line with a mark3 in it, so that the third note has its place in the text too. ".replaceAll(" ", "\t"),
].join("\n");

describe("lines of a finished document", () => {
  it("become paragraphs without tabs and breaks, notes leave the text, broken addresses are whole", () => {
    const document = read(
      tabbed.replace("A last line with a mark3", "A last line without").replace("words,\tas", "words3,\tas"),
    );
    expect(sketch(document).join("\n")).not.toMatch(/[\t\n]{2}|\t/);
    expect(sketch(document)[0]).toBe("# Threats to harbours");
    expect(document.notes.map(({ content }) => wordsOf(content))).toEqual([
      "https://port.example/list/",
      "“Pumps”, Harbour Watch, https://harbour.example/long/path-that-is-broken-over-lines/; and the yearbook of the Harbour Watch, volume three.",
      "See above.",
    ]);
    expect(addressesOf(document)).toContain("https://harbour.example/long/path-that-is-broken-over-lines/");
  });

  it("ask about a number with a note glued to it, and propose the number that stands elsewhere", () => {
    const [found] = read(tabbed).findings.filter(({ kind }) => kind === "gluedMark");
    expect(found).toMatchObject({ values: { word: "61/401", proposed: "61/40", mark: "1" } });
    expect(sketch(read(tabbed)).join(" ")).toContain("resolution {61/40[1]|61/401[1]} of");
  });

  it("keep the note whose mark is nowhere, at the end of a paragraph, and say so", () => {
    const document = read(
      `${"Rules need people who know them well and use them every day of the year.".repeat(2)}1\n\n\n\n1 First.\n2 Second.\n`,
    );
    expect(document.findings.map(({ kind }) => kind)).toContain("noteWithoutMark");
    expect(sketch(document)[0]).toMatch(/\[1\]\[2\]$|\[2\]\[1\]$/);
  });

  it("join a word that was broken at a line end as the rest of the document writes it", () => {
    const rest = "The cooperation of ports is old and the well-being of crews is older than that by far.";
    expect(
      sketch(read(`${rest}\nNobody doubts that coop-\neration matters, nor that well-\nbeing does.`)).join(" "),
    ).toContain("coop");
    const joined = sketch(
      read(
        `${rest} It is said again and\nagain that nobody should doubt this coop-\neration of ports, or the well-\nbeing of crews.`,
      ),
    ).join(" ");
    expect(joined).toContain("this cooperation of");
    expect(joined).toContain("the well-being of");
  });

  it("leave out page numbers and running heads, by name", () => {
    const page = (number: number) =>
      `Harbour Watch, input 2026\n\nPage ${number} of the text says something about pumps that no other page says, number ${"abc"[number - 1]}.\n\n${number}`;
    const document = read([1, 2, 3].map(page).join("\f"));
    expect(document.dropped.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
      "runningHead Harbour Watch, input 2026",
      "pageNumber 1",
      "runningHead Harbour Watch, input 2026",
      "pageNumber 2",
      "runningHead Harbour Watch, input 2026",
      "pageNumber 3",
    ]);
    expect(sketch(document).join(" ")).not.toContain("Harbour");
  });

  it("count two sets of marks that have no notes, each for itself", () => {
    const words = "Pumps(1) and cranes(2) and gates(3) stand in every port.";
    const findings = read(`${words}\n\nThe second article.(1) It says more.(2) And more.(3) And ends.(4)`).findings;
    expect(findings.map(({ kind, values }) => [kind, values.count])).toEqual([
      ["marksWithoutNotes", 3],
      ["marksWithoutNotes", 4],
    ]);
  });

  it("ask about an address with a sign that no address has", () => {
    const document = read("See https://watch.example › reports › 2026 for more of the same, in all the six languages.");
    expect(document.findings[0]).toMatchObject({
      kind: "strangeAddress",
      values: { address: "https://watch.example" },
    });
    expect(addressesOf(document)).toEqual(["https://watch.example/"]);
  });

  it("read Chinese without spaces and Arabic as it is written", () => {
    const chinese = read("能力建设\n\n各国应当分享经验，并向港口的\n工作人员提供培训，以便他们了\n解新的威胁。");
    expect(sketch(chinese)).toEqual([
      "# 能力建设",
      "各国应当分享经验，并向港口的工作人员提供培训，以便他们了解新的威胁。",
    ]);
    const arabic = read(
      "بناء القدرات\n\nينبغي للدول أن تتقاسم الخبرات وأن تدرب العاملين في الموانئ على\nالتصدي للتهديدات الجديدة[1].\n\n[1] تقرير المرفأ.",
    );
    expect(sketch(arabic)).toEqual([
      "# بناء القدرات",
      "ينبغي للدول أن تتقاسم الخبرات وأن تدرب العاملين في الموانئ على التصدي للتهديدات الجديدة[1].",
    ]);
    expect(arabic.notes).toHaveLength(1);
  });

  it("lose no letter, whatever the text looks like", () => {
    for (const text of [
      tabbed,
      "a\n\n\n\n1 b\n\n\n\nc2",
      "x1 y2\n\n1 n\n2 m",
      "Heading\ntext text\n\f\n\u0000tail\uD800",
    ]) {
      const kept = lettersOf(allWords(read(text)));
      expect(kept).toBe(lettersOf(text));
    }
  });

  it("refuse an empty text and one of more lines than anybody writes", async () => {
    expect(await importRefusal(() => read(" \n\t\n"))).toBe("text.errors.importEmpty");
    expect(await importRefusal(() => read("a\n".repeat(50_000)))).toBe("text.errors.importTooIntricate");
  });

  it("stay quick on hostile texts", async () => {
    const hostile = [
      "1 a1 ".repeat(60_000),
      "1 a\n".repeat(19_000),
      `a1\n\n\n\n${"1 b\n\n\n\n".repeat(4000)}`,
      "https://a.example/-\n".repeat(19_000),
      "(1)".repeat(100_000),
      "x-\n".repeat(19_000),
      `${"› ".repeat(100_000)}`,
      `https://${"a".repeat(300_000)}`,
    ];
    for (const text of hostile) expect(await processorTime(() => read(text))).toBeLessThan(4000);
  }, 60_000);
});
