import { describe, expect, it } from "vitest";
import { templateLifecycle } from "@/lib/templates/lifecycle";
import { templatePolicy } from "@/lib/templates/policy";
import { ours, type Somebody, team, whoMay } from "@/tests/support/policy-table";

const table: [string, Somebody[], Somebody[]][] = [
  ["see what is being prepared", whoMay((actor) => templatePolicy.see(actor, ours)), team],
  ["say what a round asks", whoMay((actor) => templatePolicy.edit(actor, ours)), ["organiser"]],
];

describe("who may do what with a template", () => {
  it.each(table)("%s", (_action, may, expected) => expect(may).toEqual(expected));
});

const states = ["draft", "current", "replaced"] as const;

describe("the life of a template: every event in every state", () => {
  it.each([
    ["make_current", ["current", null, null]],
    ["replace", [null, "replaced", null]],
  ] as const)("%s", (event, expected) => {
    expect(
      states.map((state) => (templateLifecycle.can(event, state) ? templateLifecycle.next(event, state) : null)),
    ).toEqual(expected);
  });
});
