import { describe, expect, it } from "vitest";
import { type Disposition, decidedFrom, dispositionLifecycle, replyLifecycle } from "@/lib/dispositions/lifecycle";
import { answerStates, dispositionStates } from "@/lib/dispositions/schema";

/** Every step of a table; what is not listed is refused. */
function steps(table: object): string[] {
  return Object.entries(table).flatMap(([event, row]) =>
    Object.entries(row).map(([from, to]) => `${from} --${event}→ ${to}`),
  );
}

const events: [string, Disposition][] = [
  ["accept", "accepted"],
  ["acceptInPart", "accepted_in_part"],
  ["acceptWithModification", "accepted_with_modification"],
  ["notAccept", "not_accepted"],
  ["note", "noted"],
  ["ruleOutOfScope", "out_of_scope"],
  ["merge", "merged"],
];

describe("the states of an answer", () => {
  it("can be decided anew from each to each, and taken back to pending from all but pending", () => {
    const decided = events.flatMap(([event, to]) => dispositionStates.map((from) => `${from} --${event}→ ${to}`));
    const reopened = answerStates.map((from) => `${from} --reopen→ pending`);
    expect(steps(dispositionLifecycle.table).sort()).toEqual([...decided, ...reopened].sort());
  });

  it("lead where somebody chose to go, whatever stood there before", () => {
    for (const from of dispositionStates) {
      for (const wanted of dispositionStates) expect(decidedFrom(from, wanted)).toBe(wanted);
    }
  });
});

describe("the states of a reply", () => {
  it("are decided once", () => {
    expect(steps(replyLifecycle.table)).toEqual(["pending --publish→ published", "pending --refuse→ refused"]);
    expect(() => replyLifecycle.next("refuse", "published")).toThrow("dispositions.errors.replyDecidedAlready");
  });
});
