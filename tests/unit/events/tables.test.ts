import { describe, expect, it } from "vitest";
import { missingBeforePublication } from "@/lib/events/before-publication";
import { eventLifecycle, eventStates } from "@/lib/events/lifecycle";
import { deskEvents, eventPolicy } from "@/lib/events/policy";
import type { Actor } from "@/lib/kernel/actor";
import { everybody, foreign, ours, team, whoMay } from "@/tests/support/policy-table";

describe("the life of an event", () => {
  it("is this table and nothing else", () => {
    const table = eventStates.flatMap((from) =>
      (["publish", "cancel"] as const).map((act) => [
        from,
        act,
        eventLifecycle.can(act, from) ? eventLifecycle.next(act, from) : "refused",
      ]),
    );
    expect(table).toEqual([
      ["draft", "publish", "published"],
      ["draft", "cancel", "refused"],
      ["published", "publish", "refused"],
      ["published", "cancel", "cancelled"],
      ["cancelled", "publish", "refused"],
      ["cancelled", "cancel", "refused"],
    ]);
  });
});

describe("who may do what with an event", () => {
  const at = { processId: ours.processId };
  it.each(["create", "edit", "publish", "cancel", "readRoom"] as const)("%s: its organisers alone", (act) => {
    expect(whoMay((actor) => eventPolicy[act](actor, at))).toEqual(["organiser"]);
  });

  it("sends summaries to organisers of any process and to focal points, who may hold events", () => {
    const may = whoMay((actor) => eventPolicy.getSummaries(actor, undefined));
    expect(may).toEqual(["focal point", "organiser", "organiser elsewhere"]);
  });

  it("is seen on the desk, and as a draft at all, by the team of its process alone", () => {
    expect(whoMay((actor) => eventPolicy.seeOnDesk(actor, at))).toEqual(team);
    expect(whoMay((actor) => eventPolicy.see(actor, { ...at, state: "draft" }))).toEqual(team);
  });

  it.each(["published", "cancelled"] as const)("is known to everybody once it was %s", (state) => {
    expect(whoMay((actor) => eventPolicy.see(actor, { ...at, state }))).toEqual(Object.keys(everybody));
  });

  it("lists on the desk exactly what may be edited", () => {
    for (const { processId } of [ours, foreign]) {
      const lists = (actor: Actor) => deskEvents(actor).processId.in.includes(processId);
      expect(whoMay(lists)).toEqual(whoMay((actor) => eventPolicy.edit(actor, { processId })));
    }
  });
});

describe("what an event needs before it is public", () => {
  const ready = {
    kind: "dialogue",
    zone: "UTC",
    startsAt: new Date("2026-12-07T15:00:00Z"),
    registration: "platform",
    process: { status: "published" },
    parent: null,
  } as const;

  it.each([
    ["nothing, where all is there", {}, []],
    ["its process", { process: { status: "draft" } }, ["process"]],
    ["its series, while that is in preparation", { parent: { state: "draft" } }, ["series"]],
    ["a series that was not cancelled", { parent: { state: "cancelled" } }, ["series"]],
    ["its zone, where people register for it", { zone: null, startsAt: null }, ["zone"]],
    ["its zone, where they register elsewhere", { zone: null, startsAt: null, registration: "link" }, ["zone"]],
    ["no zone as a mere fact", { zone: null, startsAt: null, registration: "none" }, []],
    ["its start", { startsAt: null }, ["start"]],
    ["no start of a series", { kind: "series", startsAt: null }, []],
  ] as const)("is %s", (_name, given, missing) => {
    expect(missingBeforePublication({ ...ready, ...given })).toEqual(missing);
  });
});
