import { describe, expect, it } from "vitest";
import { deskProcesses, processPolicy } from "@/lib/processes/policy";
import { everybody, foreign, ours, type Somebody, team, whoMay } from "@/tests/support/policy-table";

const draft = { id: ours.processId, status: "draft" } as const;
const published = { id: ours.processId, status: "published" } as const;
const everyone = whoMay(() => true);
const office = (role: "organiser" | "moderator" | "rapporteur") => ({ processId: ours.processId, role });

const table: [string, Somebody[], Somebody[]][] = [
  ["create a process", whoMay((actor) => processPolicy.create(actor, undefined)), ["administrator"]],
  ["see a draft process", whoMay((actor) => processPolicy.see(actor, draft)), ["administrator", ...team]],
  ["see a published process", whoMay((actor) => processPolicy.see(actor, published)), everyone],
  ["edit", whoMay((actor) => processPolicy.edit(actor, published)), ["organiser"]],
  ["relate it to others", whoMay((actor) => processPolicy.relate(actor, published)), ["organiser"]],
  ["refer inputs of others to it", whoMay((actor) => processPolicy.refer(actor, published)), ["organiser"]],
  ["publish", whoMay((actor) => processPolicy.publish(actor, draft)), ["organiser"]],
  [
    "see who holds which office",
    whoMay((actor) => processPolicy.seeOffices(actor, published)),
    ["administrator", ...team],
  ],
  ["name an organiser", whoMay((actor) => processPolicy.grantOffice(actor, office("organiser"))), ["administrator"]],
  ["name a moderator", whoMay((actor) => processPolicy.grantOffice(actor, office("moderator"))), ["organiser"]],
  ["name a rapporteur", whoMay((actor) => processPolicy.grantOffice(actor, office("rapporteur"))), ["organiser"]],
  [
    "end an organiser's office",
    whoMay((actor) => processPolicy.endOffice(actor, office("organiser"))),
    ["administrator"],
  ],
  ["end a moderator's office", whoMay((actor) => processPolicy.endOffice(actor, office("moderator"))), ["organiser"]],
  [
    "open the desk's list",
    whoMay((actor) => processPolicy.list(actor, undefined)),
    ["administrator", ...team, "organiser elsewhere", "moderator elsewhere"],
  ],
];

describe("who may do what with a process", () => {
  it.each(table)("%s", (_action, may, expected) => expect(may).toEqual(expected));
});

it("the desk lists exactly the processes whose offices a person may see", () => {
  for (const actor of Object.values(everybody)) {
    const clause = deskProcesses(actor);
    for (const id of [ours.processId, foreign.processId]) {
      const listed = clause.id === undefined || clause.id.in.includes(id);
      expect(listed).toBe(processPolicy.seeOffices(actor, { id, status: "draft" }));
    }
  }
});
