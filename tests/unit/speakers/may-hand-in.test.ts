import { expect, it } from "vitest";
import { speakerStates, statementStates } from "@/lib/speakers/lifecycle";
import { handingIn } from "@/lib/speakers/may-hand-in";

const table = (isTaken: boolean) =>
  speakerStates.flatMap((state) =>
    [null, ...statementStates].flatMap((statement) => {
      const what = handingIn({ state, statement, isTaken });
      return what === null ? [] : [`${state} with ${statement ?? "none"}: ${what}`];
    }),
  );

const returned = speakerStates.map((state) => `${state} with returned: handInAgain`);

it("words are handed in before delivery, late where there are none, and again where they were returned", () => {
  expect(table(true).sort()).toEqual(
    [
      "asked with none: replace",
      "asked with kept: replace",
      "speaking with none: replace",
      "speaking with kept: replace",
      "heard with none: handInLate",
      ...returned,
    ].sort(),
  );
});

it("once the organisers take no more, only those who wait hand in, and what was returned comes again", () => {
  expect(table(false).sort()).toEqual(["asked with none: replace", "asked with kept: replace", ...returned].sort());
});
