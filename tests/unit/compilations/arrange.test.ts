import { describe, expect, it } from "vitest";
import { arrange, type OutlineComment, type OutlineParagraph } from "@/lib/compilations/arrange";
import { partAfter, startsOf } from "@/lib/compilations/compilation-part";
import { arrangements } from "@/lib/compilations/schema";
import { decodeCursor } from "@/lib/kernel/pages";
import { stakeholderGroups } from "@/lib/organisations/stakeholder-groups";
import { seededRandom } from "../text/seeded-random";

const idOf = (kind: number, number: number) =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, "0")}${String(number).padStart(8, "0")}`;

/** A text and comments on it, as unlike one another as chance makes them. */
function someText(seed: number) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const paragraphs = Array.from({ length: 1 + below(40) }, (_, position): OutlineParagraph => {
    const norm = below(6) === 0 ? [`norm-${"abcdefghijk"[below(11)]}`] : [];
    const kind = below(5) === 0 ? "heading" : "paragraph";
    return {
      id: idOf(1, position),
      kind,
      depth: kind === "heading" ? 2 + below(2) : below(3),
      aliases: norm,
      anchor: `p${position}`,
    };
  });
  const organisations = Array.from({ length: 1 + below(8) }, (_, number) => ({
    slug: `org-${number}`,
    name: `Organisation ${"ZYXWVUTS"[number]}`,
    stakeholderGroup: below(4) === 0 ? null : (stakeholderGroups[below(stakeholderGroups.length)] ?? null),
  }));
  const comments = Array.from({ length: below(120) }, (_, number): OutlineComment => {
    const places = Array.from({ length: below(4) }, () => idOf(1, below(paragraphs.length)));
    return {
      id: idOf(2, number),
      reference: `OEWG-2026-${number}`,
      organisation: below(5) === 0 ? null : (organisations[below(organisations.length)] ?? null),
      paragraphIds: [...new Set(places)],
    };
  });
  return { paragraphs, comments };
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);

describe.each(arrangements)("a compilation by %s", (by) => {
  it("puts what was received after the closing hour into the addendum at its end, and nothing else", () => {
    for (const seed of seeds) {
      const { paragraphs, comments } = someText(seed);
      const withLate = comments.map((comment, number) => ({ ...comment, late: number % 5 === 0 }));
      const sections = arrange(withLate, paragraphs, by, "en");
      const addendum = sections.find(({ about }) => about.kind === "late");
      const late = withLate.filter((comment) => comment.late).map(({ id }) => id);
      expect(addendum?.comments.map(({ id }) => id).toSorted() ?? []).toEqual(late.toSorted());
      if (addendum !== undefined) expect(sections.at(-1)).toBe(addendum);
    }
  });

  it("holds each comment once and no other", () => {
    for (const seed of seeds) {
      const { paragraphs, comments } = someText(seed);
      const held = arrange(comments, paragraphs, by, "en").flatMap((section) => section.comments.map(({ id }) => id));
      expect(held.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
    }
  });

  it("names every other place of a comment, and leads to where it stands", () => {
    for (const seed of seeds) {
      const { paragraphs, comments } = someText(seed);
      const sections = arrange(comments, paragraphs, by, "en");
      const home = new Map(sections.flatMap(({ key, comments: own }) => own.map(({ reference }) => [reference, key])));
      for (const { key, elsewhere } of sections) {
        expect(new Set(elsewhere.map(({ reference }) => reference)).size).toBe(elsewhere.length);
        for (const entry of elsewhere) {
          expect(entry.key).toBe(home.get(entry.reference));
          expect(entry.key).not.toBe(key);
        }
      }
      expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
    }
  });

  it("can be read page by page, each comment on one of them", () => {
    for (const seed of seeds.slice(0, 20)) {
      const { paragraphs, comments } = someText(seed);
      const many = [0, 1, 2, 3].flatMap((copy) =>
        comments.map((comment, number) => ({ ...comment, id: idOf(10 + copy, number) })),
      );
      const sections = arrange(many, paragraphs, by, "en");
      const read: string[] = [];
      let cursor: string | null = null;
      let pages = 0;
      do {
        const part = partAfter(sections, cursor === null ? null : decodeCursor(cursor));
        read.push(...part.sections.flatMap((section) => section.comments.map(({ id }) => id)));
        expect(part.last).toBe(read.length);
        cursor = part.next;
        pages += 1;
      } while (cursor !== null && pages < 100);
      expect(read).toEqual(sections.flatMap((section) => section.comments.map(({ id }) => id)));
    }
  });

  it("leads from its contents to the page on which a section begins", () => {
    const { paragraphs, comments } = someText(7);
    const sections = arrange(comments, paragraphs, by, "en");
    for (const { section, cursor } of startsOf(sections)) {
      if (section.comments.length === 0) continue;
      const part = partAfter(sections, cursor === null ? null : decodeCursor(cursor));
      expect(part.sections.find(({ comments: own }) => own.length > 0)?.key).toBe(
        cursor === null ? sections.find(({ comments: own }) => own.length > 0)?.key : section.key,
      );
    }
  });
});

describe("a comment on several paragraphs", () => {
  const text: OutlineParagraph[] = [
    { id: idOf(1, 1), kind: "heading", depth: 2, aliases: [], anchor: "h1" },
    { id: idOf(1, 2), kind: "paragraph", depth: 0, aliases: ["norm-a"], anchor: "p1" },
    { id: idOf(1, 3), kind: "paragraph", depth: 0, aliases: ["norm-b"], anchor: "p2" },
  ];
  const comment = { id: idOf(2, 1), reference: "R-1", organisation: null, paragraphIds: [idOf(1, 3), idOf(1, 2)] };

  it("stands at the first of them and is named at the others", () => {
    const sections = arrange([comment], text, "paragraph", "en");
    expect(sections.map(({ key, comments, elsewhere }) => [key, comments.length, elsewhere])).toEqual([
      ["at-p1", 1, []],
      ["at-p2", 0, [{ reference: "R-1", key: "at-p1" }]],
    ]);
  });

  it("stands under the norm of the first and is named under the other", () => {
    expect(arrange([comment], text, "norm", "en").map(({ key, comments }) => [key, comments.length])).toEqual([
      ["norm-a", 1],
      ["norm-b", 0],
    ]);
  });

  it("begins its section anew where the comment of a cursor was taken back", () => {
    const others = [1, 2].map((number) => ({ ...comment, id: idOf(3, number), reference: `R-${number}` }));
    const part = partAfter(arrange(others, text, "paragraph", "en"), { key: "at-p1", id: idOf(9, 9) });
    expect(part.first).toBe(1);
  });
});
