import { describe, expect, it } from "vitest";
import { appealLifecycle } from "@/lib/appeals/lifecycle";
import { appealPolicy, appealsVisibleTo } from "@/lib/appeals/policy";
import { everybody, ours, whoMay } from "../../support/policy-table";

const subject = {
  ...ours,
  authorId: "author",
  organisationId: "another organisation",
  isOwnOrganisation: false,
  isOwnSubmission: false,
  involved: ["somebody"],
};

describe("who may do what with an appeal", () => {
  it("is read and decided by moderators and organisers of the process alone", () => {
    expect(whoMay((actor) => appealPolicy.read(actor, subject))).toEqual(["organiser", "moderator"]);
    expect(whoMay((actor) => appealPolicy.decide(actor, subject))).toEqual(["organiser", "moderator"]);
    expect(whoMay((actor) => appealPolicy.reply(actor, subject))).toEqual([]);
  });

  it("is replied to by whose act it is about, and not decided by them", () => {
    const about = { ...subject, involved: [everybody.moderator.personId] };
    expect(whoMay((actor) => appealPolicy.reply(actor, about))).toEqual(["moderator"]);
    expect(whoMay((actor) => appealPolicy.decide(actor, about))).toEqual(["organiser"]);
  });

  it.each([
    ["wrote it", { authorId: everybody.organiser.personId }],
    ["submitted it", { isOwnSubmission: true }],
    ["belongs to an organisation that wrote or signed it", { isOwnOrganisation: true }],
  ])("is not decided by an organiser who %s", (_why, own) => {
    expect(appealPolicy.decide(everybody.organiser, { ...subject, ...own })).toBe(false);
  });

  it("lists what it lets read: the processes of one's offices, and one draft where the office is for one", () => {
    expect(appealsVisibleTo(everybody.organiser)).toEqual({
      OR: [{ consultation: { processId: ours.processId } }],
    });
    const ofOneDraft = {
      ...everybody.moderator,
      offices: [{ role: "moderator" as const, ...ours }],
    };
    expect(appealsVisibleTo(ofOneDraft)).toEqual({
      OR: [{ consultation: { processId: ours.processId }, version: { draftId: ours.draftId } }],
    });
    for (const somebody of [everybody["account holder"], everybody.rapporteur, everybody.administrator]) {
      expect(appealsVisibleTo(somebody)).toEqual({ OR: [{ id: { in: [] } }] });
    }
  });
});

describe("the states of an appeal", () => {
  it("are left by these acts alone", () => {
    expect(appealLifecycle.table).toEqual({
      reply: { filed: "replied" },
      decide: { filed: "decided", replied: "decided" },
      withdraw: { filed: "withdrawn", replied: "withdrawn" },
    });
    for (const event of ["reply", "decide", "withdraw"] as const) {
      for (const over of ["decided", "withdrawn"] as const) expect(appealLifecycle.can(event, over)).toBe(false);
    }
  });
});
