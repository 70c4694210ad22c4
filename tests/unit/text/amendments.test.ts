import { describe, expect, it } from "vitest";
import { applyExactly, carryChange, replaceTerm } from "@/lib/text/exact-change";
import { amendedText, amendments } from "./amendments-fixture";

describe("proposed changes of exact words", () => {
  it.each(amendments)("$find applies to $appliesTo places", ({ find, replace, appliesTo, gives }) => {
    expect(applyExactly(amendedText, { find, replace })).toEqual({ appliesTo, text: gives });
  });

  it.each(amendments.filter(({ gives }) => gives !== null))(
    "$find, which applies once, is carried over to the same text and gives exactly the new one",
    ({ gives }) => {
      const change = { base: amendedText, proposed: gives ?? "", current: amendedText, language: "en" };
      expect(carryChange(change)).toEqual({ kind: "applies", text: gives });
    },
  );

  it.each(amendments.filter(({ appliesTo }) => appliesTo !== 1))(
    "$find, which applies to $appliesTo places, is shown as needing re-basing",
    ({ find, replace }) => {
      // Made on a text that held these words once.
      const base = `Before anything else, ${find} for a while.`;
      const proposed = base.replace(find, replace);
      expect(carryChange({ base, proposed, current: amendedText, language: "en" })).toMatchObject({
        kind: "needs_rebasing",
      });
    },
  );

  it("spanning the whole text are a replacement of a term, at every place of it", () => {
    const { count, text } = replaceTerm(amendedText, "stakeholders", "interested parties");
    expect(count).toBe(3);
    expect(text).not.toContain("stakeholders");
    expect(text).toContain("multistakeholder");
  });
});
