import { describe, expect, it } from "vitest";
import { consultationLifecycle } from "@/lib/consultations/lifecycle";
import { consultationPolicy, deskConsultations } from "@/lib/consultations/policy";
import { processLifecycle } from "@/lib/processes/lifecycle";
import { everybody, foreign, ours, type Somebody, team, whoMay } from "@/tests/support/policy-table";

const draft = { processId: ours.processId, status: "draft" } as const;
const published = { processId: ours.processId, status: "published" } as const;

const table: [string, Somebody[], Somebody[]][] = [
  ["see an unpublished consultation", whoMay((actor) => consultationPolicy.see(actor, draft)), team],
  ["see a published consultation", whoMay((actor) => consultationPolicy.see(actor, published)), whoMay(() => true)],
  ["open it on the desk", whoMay((actor) => consultationPolicy.seeOnDesk(actor, draft)), team],
  ["create", whoMay((actor) => consultationPolicy.create(actor, draft)), ["organiser"]],
  ["edit", whoMay((actor) => consultationPolicy.edit(actor, draft)), ["organiser"]],
  ["publish", whoMay((actor) => consultationPolicy.publish(actor, draft)), ["organiser"]],
  ["set rounds", whoMay((actor) => consultationPolicy.setRounds(actor, draft)), ["organiser"]],
  [
    "open the desk's list",
    whoMay((actor) => consultationPolicy.list(actor, undefined)),
    [...team, "organiser elsewhere", "moderator elsewhere"],
  ],
];

describe("who may do what with a consultation", () => {
  it.each(table)("%s", (_action, may, expected) => expect(may).toEqual(expected));
});

it("the desk lists exactly the consultations that a person may open there", () => {
  for (const actor of Object.values(everybody)) {
    for (const { processId } of [ours, foreign]) {
      const listed = deskConsultations(actor).processId.in.includes(processId);
      expect(listed).toBe(consultationPolicy.seeOnDesk(actor, { processId }));
    }
  }
});

const states = ["draft", "published", "outcome_published", "archived"] as const;

describe("the life of a consultation: every event in every state", () => {
  it.each([
    ["publish", ["published", null, null, null]],
    ["publish_outcome", [null, "outcome_published", null, null]],
    ["archive", [null, "archived", "archived", null]],
  ] as const)("%s", (event, expected) => {
    expect(
      states.map((state) =>
        consultationLifecycle.can(event, state) ? consultationLifecycle.next(event, state) : null,
      ),
    ).toEqual(expected);
  });
});

it("a process is published once", () => {
  expect(processLifecycle.next("publish", "draft")).toBe("published");
  expect(processLifecycle.can("publish", "published")).toBe(false);
});
