import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparedText, proposeThemes } from "@/lib/documents/propose-themes";
import { readReferences, type ThemedParagraph, writeReferences } from "@/lib/documents/theme-references";
import { numberParagraphs } from "@/lib/text/paragraph-numbers";

/** Paragraphs of these depths, numbered through; -1 is a heading. */
function paragraphs(depths: number[]): ThemedParagraph[] {
  const sketches = depths.map((depth) => ({
    kind: depth < 0 ? ("heading" as const) : ("paragraph" as const),
    depth: Math.abs(depth),
    marker: null,
  }));
  const numbered = numberParagraphs(sketches);
  return sketches.map(({ kind, depth }, index) => ({
    kind,
    depth,
    lineageId: `l${index}`,
    number: numbered[index]?.number ?? null,
    anchor: numbered[index]?.anchor ?? "",
    aliases: numbered[index]?.aliases ?? [],
  }));
}

const text = paragraphs([-1, 0, 0, 1, 1, 2, 0, -1, 0, 0]);
const numbersOf = (typed: string) => {
  const { lineageIds, unknown } = readReferences(typed, text);
  return [...lineageIds.map((id) => text.find(({ lineageId }) => lineageId === id)?.number), ...unknown];
};

describe("paragraphs as people call them", () => {
  it.each([
    ["1", ["1"]],
    ["2", ["2", "2(a)", "2(b)", "2(b)(i)"]],
    ["2(b), 5", ["2(b)", "2(b)(i)", "5"]],
    ["para. 3–5", ["3", "4", "5"]],
    ["4 - 5; 1", ["1", "4", "5"]],
    ["٤، 1", ["1", "4"]],
    ["4，1", ["1", "4"]],
    ["4؛ 1", ["1", "4"]],
    ["", []],
    ["9", ["9"]],
    ["5–3", ["5–3"]],
    ["<script>", ["<script>"]],
  ])("%s", (typed, expected) => expect(numbersOf(typed)).toEqual(expected));

  it("are written so that they are read again as the same", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 25 }),
        fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
        (depths, chosen) => {
          let levels = 0;
          const own = paragraphs(
            depths.map((depth) => {
              if (depth < 0) return -1;
              const lifted = Math.min(depth, levels);
              levels = lifted + 1;
              return lifted;
            }),
          );
          // A paragraph comes with those nested under it: choosing is closed downwards.
          const { lineageIds } = readReferences(
            own.flatMap(({ number }, index) => (number !== null && chosen[index] ? [number] : [])).join(","),
            own,
          );
          const written = writeReferences(new Set(lineageIds), own);
          expect(readReferences(written, own)).toEqual({ lineageIds, unknown: [] });
        },
      ),
    );
  });
});

describe("proposed themes", () => {
  const body = (draftId: string, given: ["heading" | "paragraph", string][]): ComparedText => {
    const numbered = numberParagraphs(
      given.map(([kind]) => ({ kind, depth: kind === "heading" ? 1 : 0, marker: null })),
    );
    return {
      draftId,
      language: "en",
      paragraphs: given.map(([kind, words], index) => ({
        id: `${draftId}${index}`,
        lineageId: `${draftId}-l${index}`,
        kind,
        depth: kind === "heading" ? 1 : 0,
        number: numbered[index]?.number ?? null,
        anchor: numbered[index]?.anchor ?? "",
        aliases: [],
        text: words,
      })),
    };
  };
  const first = body("a", [
    ["heading", "Critical infrastructure"],
    ["paragraph", "States should protect the electricity grid from harmful acts of others."],
    ["heading", "Reports"],
    ["paragraph", "Each State reports every year on the steps that it has taken to carry out the norms."],
  ]);
  const second = body("b", [
    ["paragraph", "Each State reports every second year on the steps it has taken to carry out the norms."],
    ["paragraph", "Nothing in this text resembles any other sentence whatsoever, anywhere."],
    ["paragraph", "States should protect the electricity grid from the harmful acts of all others."],
  ]);

  it("are the parts of the first text, with what resembles them in the others, and leave the rest to people", () => {
    expect(proposeThemes([first, second])).toEqual([
      { title: "Critical infrastructure", language: "en", lineageIds: ["a-l1", "b-l2"] },
      { title: "Reports", language: "en", lineageIds: ["a-l3", "b-l0"] },
    ]);
  });

  it("without headings are its top paragraphs, by their first words", () => {
    const [theme] = proposeThemes([second, first]);
    expect(theme).toEqual({
      title: "Each State reports every second year on the steps it has taken to carry out the …",
      language: "en",
      lineageIds: ["b-l0", "a-l3"],
    });
  });
});
