import { describe, expect, it } from "vitest";
import { annotationLifecycle } from "@/lib/documents/lifecycle";
import { documentPolicy } from "@/lib/documents/policy";
import { ours, type Somebody, whoMay } from "@/tests/support/policy-table";

const subject = { id: ours.draftId, processId: ours.processId };

const table: [string, Somebody[], Somebody[]][] = [
  ["relate it to another document", whoMay((actor) => documentPolicy.relate(actor, subject)), ["organiser"]],
  ["note its sponsors", whoMay((actor) => documentPolicy.sponsor(actor, subject)), ["organiser"]],
  [
    "set a correction or a note beside it",
    whoMay((actor) => documentPolicy.annotate(actor, subject)),
    ["organiser", "rapporteur", "rapporteur of the draft"],
  ],
  ["arrange themes", whoMay((actor) => documentPolicy.arrangeThemes(actor, subject)), ["organiser"]],
];

describe("who may do what with what belongs to a draft", () => {
  it.each(table)("%s", (_action, may, expected) => expect(may).toEqual(expected));
});

describe("an annotation", () => {
  it("is withdrawn once and never comes back", () => {
    expect(annotationLifecycle.table).toEqual({ withdraw: { standing: "withdrawn" } });
    expect(annotationLifecycle.can("withdraw", "withdrawn")).toBe(false);
  });
});
