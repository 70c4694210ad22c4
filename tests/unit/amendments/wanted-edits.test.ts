import { describe, expect, it } from "vitest";
import { replacedTerm, type WorkedParagraph, wantedEdits } from "@/lib/amendments/wanted-edits";

const base = "States should protect what their people depend on, in peace and in conflict.";
const paragraph = (now: string | null = base, id = "a"): WorkedParagraph => ({
  id,
  lineageId: `lineage ${id}`,
  text: base,
  language: "en",
  now: now === null ? null : { lineageId: `lineage ${id}`, text: now },
});
const asked = (given: Partial<Parameters<typeof wantedEdits>[0]> = {}) =>
  ({ kind: "change", addPosition: null, text: null, quote: null, ...given }) as const;
const reads = (text: string) => ({ kind: "applies", edits: [{ kind: "reword", lineageId: "lineage a", text }] });

describe("what a proposal does to the present text", () => {
  it("is exactly what it proposes while the text is as it was", () => {
    const text = base.replace("should", "must");
    expect(wantedEdits(asked({ text }), [paragraph()])).toEqual(reads(text));
  });

  it("is its change alone once others changed other words", () => {
    const proposal = asked({ text: base.replace("should", "must") });
    const now = base.replace("their people", "everyone");
    expect(wantedEdits(proposal, [paragraph(now)])).toEqual(reads(now.replace("should", "must")));
  });

  it("needs re-basing where its words are gone, or the paragraph is", () => {
    const proposal = asked({ text: base.replace("should", "must") });
    const now = base.replace("should", "shall");
    expect(wantedEdits(proposal, [paragraph(now)])).toMatchObject({ kind: "needs_rebasing" });
    expect(wantedEdits(proposal, [paragraph(null)])).toEqual({ kind: "needs_rebasing", reason: "gone" });
  });

  it("is nothing where the words stand there already", () => {
    const text = base.replace("should", "must");
    expect(wantedEdits(asked({ text }), [paragraph(text)])).toEqual({ kind: "applies", edits: [] });
    const further = text.replace("conflict", "war");
    expect(wantedEdits(asked({ text }), [paragraph(further)])).toEqual({ kind: "applies", edits: [] });
  });

  it("needs words: a change that is only described is never guessed", () => {
    expect(wantedEdits(asked(), [paragraph()])).toEqual({ kind: "needs_rebasing", reason: "no_words" });
    const several = [paragraph(), paragraph(base, "b")];
    expect(wantedEdits(asked({ text: "x" }), several)).toMatchObject({ kind: "needs_rebasing" });
  });

  it("takes out exact words with one of the spaces around them, or every paragraph it is about", () => {
    const quote = { paragraphId: "a", start: base.indexOf("their"), text: "their" };
    expect(wantedEdits(asked({ kind: "delete", quote }), [paragraph()])).toEqual(reads(base.replace("their ", "")));
    const wrong = { ...quote, start: 0 };
    expect(wantedEdits(asked({ kind: "delete", quote: wrong }), [paragraph()])).toMatchObject({
      reason: "words_gone",
    });
    const all = [paragraph(), paragraph(null, "b"), paragraph(base, "c")];
    expect(wantedEdits(asked({ kind: "delete" }), all)).toEqual({
      kind: "applies",
      edits: [
        { kind: "remove", lineageId: "lineage a" },
        { kind: "remove", lineageId: "lineage c" },
      ],
    });
  });

  it("adds beside the first or the last paragraph that is left of those it is about", () => {
    const all = [paragraph(null), paragraph(base, "b"), paragraph(base, "c")];
    const add = (addPosition: "before" | "after") =>
      wantedEdits(asked({ kind: "add", addPosition, text: "New." }), all);
    expect(add("before")).toMatchObject({ edits: [{ beside: "lineage b", side: "before" }] });
    expect(add("after")).toMatchObject({ edits: [{ beside: "lineage c", side: "after" }] });
  });

  it("replaces a term wherever it stands as a word, agreed language apart", () => {
    const row = (text: string, locked = false) => ({ lineageId: text, text, locked });
    const edits = replacedTerm({ from: "State", to: "Party" }, [
      row("A State and its State organs."),
      row("Statements stay."),
      row("A State.", true),
    ]);
    expect(edits).toEqual([
      { kind: "reword", lineageId: "A State and its State organs.", text: "A Party and its Party organs." },
    ]);
  });
});
