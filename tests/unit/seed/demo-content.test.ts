import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { topics } from "@/lib/organisations/topics";
import { countOccurrences } from "@/lib/text/exact-change";
import { importMarkdown } from "@/lib/text/import-markdown";
import { numberParagraphs, paragraphAliases } from "@/lib/text/paragraph-numbers";
import { comments } from "@/prisma/seed/content/comments";
import { consultation } from "@/prisma/seed/content/consultation";
import { expertGroups } from "@/prisma/seed/content/expert-groups";
import { inventedOrganisations } from "@/prisma/seed/content/invented-organisations";
import { organisations } from "@/prisma/seed/content/organisations";
import { otherConsultations } from "@/prisma/seed/content/other-consultations";
import { paragraphMarks } from "@/prisma/seed/content/paragraph-marks";
import { preDraftComments } from "@/prisma/seed/content/pre-draft/comments";
import { preDraftReply } from "@/prisma/seed/content/pre-draft/reply";
import { processes } from "@/prisma/seed/content/process";
import { relations, rightsForum } from "@/prisma/seed/content/rights-forum";

/** Displayed number → text, as the importer reads the file. */
function readParagraphs(file: string): Map<string, string> {
  const path = fileURLToPath(new URL(`../../../prisma/seed/content/${file}`, import.meta.url));
  const { blocks, warnings } = importMarkdown(readFileSync(path, "utf8"));
  expect(warnings).toEqual([]);
  return new Map(
    numberParagraphs(blocks).flatMap(({ number }, at) => (number ? [[number, blocks[at]?.text ?? ""]] : [])),
  );
}

const english = readParagraphs("guidance.en.md");
const arabic = readParagraphs("guidance.ar.md");
const before = readParagraphs("guidance-pre-draft.en.md");
const versions = [
  { version: "pre-draft", text: before, marks: paragraphMarks["pre-draft"] },
  { version: "zero-draft", text: english, marks: paragraphMarks["zero-draft"] },
];
const topNumbers = (numbers: Iterable<string>) => [...numbers].filter((number) => !number.includes("("));
const withStatus = (status: string) => comments.filter((comment) => comment.status === status);

describe("the guidance", () => {
  test("numbers its paragraphs without a gap", () => {
    const numbers = topNumbers(english.keys());
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => String(index + 1)));
    expect(numbers.length).toBeGreaterThanOrEqual(64);
  });

  test("has the same paragraphs in Arabic", () => {
    expect([...arabic.keys()]).toEqual([...english.keys()]);
    expect(english.has("59(d)(iv)")).toBe(true);
  });

  test.each(versions)("has eleven locked paragraphs, one for each norm, in the $version", ({ text, marks }) => {
    expect(marks.filter((mark) => mark.locked)).toHaveLength(11);
    expect(marks.map((mark) => mark.number).filter((number) => !text.has(number))).toEqual([]);
  });

  test("keeps the words of agreed language from the pre-draft on", () => {
    const agreed = versions.map(({ text, marks }) =>
      marks.filter((mark) => mark.locked).map((mark) => text.get(mark.number)),
    );
    expect(agreed[0]).toEqual(agreed[1]);
  });

  test.each(versions)("gives each name to one paragraph only in the $version", ({ text, marks }) => {
    const names = marks.flatMap((mark) => [...new Set(mark.aliases.flatMap(paragraphAliases))]);
    const ownNumbers = [...text.keys()].flatMap(paragraphAliases);
    expect(new Set([...names, ...ownNumbers]).size).toBe(names.length + ownNumbers.length);
  });

  test.each(otherConsultations)("has a short draft of 8 to 12 paragraphs for $slug", ({ draft }) => {
    const numbers = topNumbers(readParagraphs(draft.files.en).keys());
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => String(index + 1)));
    expect(numbers.length).toBeGreaterThanOrEqual(8);
    expect(numbers.length).toBeLessThanOrEqual(12);
  });
});

describe("the directory", () => {
  test("holds twenty-nine real organisations and bodies without people", () => {
    expect(organisations).toHaveLength(29);
    expect(organisations.filter((entry) => "people" in entry)).toEqual([]);
  });

  test("uses each slug once and only topics of the list", () => {
    const all = [...organisations, ...inventedOrganisations];
    expect(new Set(all.map((entry) => entry.slug)).size).toBe(all.length);
    const known = new Set(topics.map((topic) => topic.id));
    expect(all.flatMap((entry) => entry.topics).filter((topic) => !known.has(topic))).toEqual([]);
  });

  test("finds exactly three organisations under artificial intelligence", () => {
    const found = organisations.filter((entry) => entry.topics.includes("artificial-intelligence"));
    expect(found.map((entry) => entry.acronym).sort()).toEqual(["IEC", "OHCHR", "WIPO"]);
  });

  test("has invented organisations for every stakeholder group", () => {
    const verified = inventedOrganisations.filter((entry) => entry.status === "verified");
    expect(verified).toHaveLength(9);
    expect(new Set(verified.map((entry) => entry.stakeholderGroup)).size).toBe(7);
    expect(inventedOrganisations.filter((entry) => !entry.name.startsWith("Demo "))).toEqual([]);
  });
});

describe("the processes", () => {
  test("are related to others that are there, and no two of them twice", () => {
    const slugs = new Set([...processes, expertGroups, rightsForum].map(({ slug }) => slug));
    expect(relations.filter(({ from, to }) => !slugs.has(from) || !slugs.has(to) || from === to)).toEqual([]);
    expect(new Set(relations.map(({ from, to }) => [from, to].toSorted().join(" "))).size).toBe(relations.length);
  });
});

describe("the consultations", () => {
  test("belong to a process that says it is a demonstration, and to its areas", () => {
    for (const { process, areas } of [consultation, ...otherConsultations]) {
      const home = processes.find((candidate) => candidate.slug === process);
      expect(home?.isDemonstration).toBe(true);
      expect(areas.filter((area) => !home?.areas.some(({ slug }) => slug === area))).toEqual([]);
    }
  });
});

describe("the comments", () => {
  test("are there in every state", () => {
    expect(withStatus("published")).toHaveLength(28);
    expect(new Set(withStatus("published").flatMap((comment) => comment.paragraphs)).size).toBe(18);
    expect(withStatus("submitted")).toHaveLength(4);
    expect(withStatus("draft")).toHaveLength(3);
    expect(withStatus("returned")).toHaveLength(2);
    expect(withStatus("refused")).toHaveLength(1);
    expect(withStatus("withdrawn")).toHaveLength(1);
  });

  test.each(comments)("speak for a verified invented organisation: $organisation on $paragraphs", (comment) => {
    const author = inventedOrganisations
      .find((entry) => entry.slug === comment.organisation && entry.status === "verified")
      ?.people.find((person) => person.email === comment.author);
    expect(author).toBeDefined();
    expect(comment.paragraphs.filter((number) => !english.has(number))).toEqual([]);
    expect(comment.reasonCode !== undefined).toBe(["returned", "refused"].includes(comment.status));
  });

  test("propose wording that grows from the present paragraph, and none for agreed language", () => {
    const locked = new Set(paragraphMarks["zero-draft"].filter((mark) => mark.locked).map((mark) => mark.number));
    for (const { stance, paragraphs, proposedText, exactWords, term } of comments) {
      const asksForWords = stance === "add" || (stance === "change" && exactWords === undefined && term === undefined);
      expect(proposedText !== null).toBe(asksForWords);
      if (stance === "change" || stance === "delete") {
        expect(paragraphs.filter((number) => locked.has(number))).toEqual([]);
      }
      if (proposedText === null) continue;
      const present = english.get(paragraphs[0] ?? "") ?? "";
      const proposed = new Set(proposedText.split(" "));
      const kept = present.split(" ").filter((word) => proposed.has(word));
      // A paragraph to add stands beside the present one and repeats nothing of it.
      if (stance === "add") expect(proposedText).not.toContain(present);
      else expect(kept.length).toBeGreaterThan(present.split(" ").length * 0.6);
      expect(proposedText).not.toBe(present);
    }
  });

  test("name exact words that stand once, and a term that the text uses", () => {
    const whole = [...english.values()].join("\n");
    for (const { paragraphs, exactWords, term } of comments) {
      if (exactWords !== undefined) {
        expect(english.get(paragraphs[0] ?? "")?.split(exactWords.quote)).toHaveLength(2);
      }
      if (term !== undefined) expect(countOccurrences(whole, term.from)).toBeGreaterThan(3);
    }
    expect(comments.filter((comment) => comment.paragraphs.length > 1).length).toBeGreaterThan(0);
    expect(comments.filter(({ fallback }) => fallback !== undefined).length).toBeGreaterThan(0);
  });
});

describe("the comments on the pre-draft", () => {
  test("are about forty, with several on one paragraph, and every kind of answer", () => {
    expect(preDraftComments.length).toBeGreaterThanOrEqual(38);
    expect(preDraftComments.filter(({ paragraphs }) => paragraphs.includes("29")).length).toBe(4);
    expect(new Set(preDraftComments.map(({ answer }) => answer.state)).size).toBe(7);
    expect(new Set(preDraftComments.map(({ key }) => key)).size).toBe(preDraftComments.length);
    expect(preDraftComments.map(({ key }) => key)).toContain(preDraftReply.to);
  });

  test.each(preDraftComments)("fit the text and an invented organisation: $key", (comment) => {
    const author = inventedOrganisations
      .find((entry) => entry.slug === comment.organisation && entry.status === "verified")
      ?.people.find((person) => person.email === comment.author);
    expect(author).toBeDefined();
    expect(comment.paragraphs.filter((number) => !before.has(number))).toEqual([]);
    const text = before.get(comment.paragraphs[0] ?? "") ?? "";
    if (comment.change !== undefined) expect(countOccurrences(text, comment.change.find)).toBe(1);
    if (comment.fallback?.stance === "change") expect(countOccurrences(text, comment.fallback.find)).toBe(1);
    const { mergedInto } = comment.answer;
    if (mergedInto !== undefined) expect(preDraftComments.map(({ key }) => key)).toContain(mergedInto);
  });
});
