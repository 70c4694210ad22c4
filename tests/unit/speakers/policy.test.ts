import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { speakersPolicy } from "@/lib/speakers/policy";
import { everybody, ours, whoMay } from "../../support/policy-table";

const organisationId = everybody["focal point"].organisation?.id ?? "";
const { processId } = ours;

describe("the list of speakers", () => {
  it("is asked for by everybody of a verified organisation, and left also when it is suspended", () => {
    const at = (status: "verified" | "suspended" | "pending" | "rejected") => ({ organisationId, status });
    expect(whoMay((actor) => speakersPolicy.ask(actor, at("verified")))).toEqual(["focal point"]);
    for (const status of ["suspended", "pending", "rejected"] as const) {
      expect(whoMay((actor) => speakersPolicy.ask(actor, at(status)))).toEqual([]);
      expect(whoMay((actor) => speakersPolicy.joinCoalition(actor, at(status)))).toEqual([]);
    }
    const representative = { ...everybody["focal point"] };
    const organisation = representative.organisation;
    if (organisation === null) throw new Error("a focal point acts for an organisation");
    const colleague = { ...representative, organisation: { ...organisation, role: "representative" as const } };
    expect(speakersPolicy.ask(colleague, at("verified"))).toBe(true);
    expect(speakersPolicy.joinCoalition(colleague, at("verified"))).toBe(false);
    expect(speakersPolicy.leaveCoalition(colleague, { organisationId })).toBe(false);
    for (const act of ["withdraw", "handIn", "leaveCoalition"] as const) {
      expect(whoMay((actor) => speakersPolicy[act](actor, { organisationId }))).toEqual(["focal point"]);
      expect(whoMay((actor) => speakersPolicy[act](actor, { organisationId: newId() }))).toEqual([]);
    }
  });

  it("is led by organisers of the process alone", () => {
    expect(whoMay((actor) => speakersPolicy.chair(actor, { processId }))).toEqual(["organiser"]);
  });
});

describe("the words of a statement", () => {
  it("are read before delivery by its own side and those who lead the list", () => {
    const other = { processId, organisationId: newId(), partnerIds: [] };
    expect(whoMay((actor) => speakersPolicy.readStatement(actor, other))).toEqual(["organiser"]);
    const own = { ...other, organisationId };
    expect(whoMay((actor) => speakersPolicy.readStatement(actor, own))).toEqual(["focal point", "organiser"]);
    const together = { ...other, partnerIds: [newId(), organisationId] };
    expect(whoMay((actor) => speakersPolicy.readStatement(actor, together))).toEqual(["focal point", "organiser"]);
  });

  it("are decided on by moderators of the process, and never by somebody of the organisations that speak", () => {
    expect(whoMay((actor) => speakersPolicy.decide(actor, { processId, isOwn: false }))).toEqual(["moderator"]);
    expect(whoMay((actor) => speakersPolicy.decide(actor, { processId, isOwn: true }))).toEqual([]);
  });
});
