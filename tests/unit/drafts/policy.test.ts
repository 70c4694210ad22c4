import { describe, expect, it } from "vitest";
import { versionLifecycle } from "@/lib/drafts/lifecycle";
import { draftPolicy } from "@/lib/drafts/policy";
import { ours, type Somebody, whoMay } from "@/tests/support/policy-table";

const subject = { id: ours.draftId, processId: ours.processId };

const table: [string, Somebody[], Somebody[]][] = [
  ["create a draft", whoMay((actor) => draftPolicy.create(actor, subject)), ["organiser"]],
  ["edit a draft", whoMay((actor) => draftPolicy.edit(actor, subject)), ["organiser"]],
  ["import a version", whoMay((actor) => draftPolicy.importVersion(actor, subject)), ["organiser"]],
  [
    "correct its text",
    whoMay((actor) => draftPolicy.editParagraphs(actor, subject)),
    ["organiser", "rapporteur", "rapporteur of the draft"],
  ],
  [
    "start its next version",
    whoMay((actor) => draftPolicy.startNext(actor, subject)),
    ["organiser", "rapporteur", "rapporteur of the draft"],
  ],
  [
    "correct and confirm its lineage",
    whoMay((actor) => draftPolicy.correctLineage(actor, subject)),
    ["organiser", "rapporteur", "rapporteur of the draft"],
  ],
  ["publish it", whoMay((actor) => draftPolicy.publish(actor, subject)), ["organiser"]],
  [
    "see it unpublished",
    whoMay((actor) => draftPolicy.seeUnpublished(actor, subject)),
    ["organiser", "moderator", "rapporteur", "rapporteur of the draft"],
  ],
];

describe("who may do what with a draft", () => {
  it.each(table)("%s", (_action, may, expected) => expect(may).toEqual(expected));
});

const states = ["draft", "published", "superseded", "final"] as const;

describe("the life of a version: every event in every state", () => {
  it.each([
    ["publish", ["published", null, null, null]],
    ["supersede", [null, "superseded", null, null]],
    ["adopt", [null, "final", null, null]],
  ] as const)("%s", (event, expected) => {
    expect(
      states.map((state) => (versionLifecycle.can(event, state) ? versionLifecycle.next(event, state) : null)),
    ).toEqual(expected);
  });
});
