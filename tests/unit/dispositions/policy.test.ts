import { describe, expect, it } from "vitest";
import { dispositionPolicy, ownSide, repliesVisibleTo, workableBy } from "@/lib/dispositions/policy";
import type { Actor } from "@/lib/kernel/actor";
import { everybody, foreign, ours, whoMay } from "../../support/policy-table";

const nobodys = { authorId: "author", organisationId: "ngo", isOwnOrganisation: false, isOwnSubmission: false };
const subject = { ...ours, ...nobodys };
const focalPoint = everybody["focal point"];
const rapporteur = everybody.rapporteur;

describe("who does what with the answers to published contributions", () => {
  it.each([
    ["reads the working sheets", dispositionPolicy.read, ["organiser", "rapporteur", "rapporteur of the draft"]],
    ["decides", dispositionPolicy.decide, ["rapporteur", "rapporteur of the draft"]],
    ["shares out the work", dispositionPolicy.assign, ["organiser", "rapporteur", "rapporteur of the draft"]],
    ["publishes the answers", dispositionPolicy.publish, ["organiser"]],
    ["edits the standard wordings", dispositionPolicy.editWordings, ["organiser", "rapporteur"]],
    [
      "reads the standard wordings",
      dispositionPolicy.readWordings,
      ["organiser", "rapporteur", "rapporteur of the draft", "rapporteur of another draft"],
    ],
    ["reads the replies", dispositionPolicy.readReplies, ["moderator"]],
    ["decides on replies", dispositionPolicy.decideReply, ["moderator"]],
  ] as const)("%s", (_words, policy, expected) => {
    expect(whoMay((actor) => policy(actor, subject))).toEqual(expected);
  });

  it("is nobody who has to do with what was written, whatever they act for now", () => {
    const acting: Actor = { ...rapporteur, organisation: focalPoint.organisation };
    const own = focalPoint.organisation?.id ?? "";
    const barred: [Actor, typeof subject][] = [
      [rapporteur, { ...subject, authorId: rapporteur.personId }],
      [rapporteur, { ...subject, isOwnOrganisation: true }],
      [rapporteur, { ...subject, isOwnSubmission: true }],
      [acting, { ...subject, organisationId: own }],
    ];
    expect(barred.map(([actor, what]) => dispositionPolicy.decide(actor, what))).toEqual([false, false, false, false]);
    // The same people may decide what others wrote, and share out even their own.
    expect(barred.map(([actor]) => dispositionPolicy.decide(actor, subject))).toEqual([true, true, true, true]);
    expect(barred.map(([actor, what]) => dispositionPolicy.assign(actor, what))).toEqual([true, true, true, true]);
  });

  it("lets a person who is organiser and rapporteur do both, and publish nothing elsewhere", () => {
    const both: Actor = { ...rapporteur, offices: [...rapporteur.offices, ...everybody.organiser.offices] };
    expect(dispositionPolicy.decide(both, subject)).toBe(true);
    expect(dispositionPolicy.publish(both, subject)).toBe(true);
    expect(dispositionPolicy.publish(both, foreign)).toBe(false);
  });

  it("bars a moderator from the reply of their own organisation", () => {
    expect(dispositionPolicy.decideReply(everybody.moderator, { ...subject, isOwnOrganisation: true })).toBe(false);
  });
});

describe("who replies to an answer", () => {
  const organisation = { id: focalPoint.organisation?.id ?? "", status: "verified" } as const;
  const organisations = { authorId: "author", organisationId: organisation.id, organisation };
  const persons = { authorId: focalPoint.personId, organisationId: null, organisation: null };
  const acting = (role: "representative" | "focal_point"): Actor => ({
    ...focalPoint,
    organisation: focalPoint.organisation === null ? null : { ...focalPoint.organisation, role },
  });
  const alone: Actor = { ...focalPoint, organisation: null };

  it.each([
    ["a focal point of the organisation", acting("focal_point"), organisations, true],
    ["a representative who is none", acting("representative"), organisations, false],
    ["its focal point while acting for nobody", alone, organisations, false],
    [
      "a focal point of a suspended organisation",
      acting("focal_point"),
      { ...organisations, organisation: { ...organisation, status: "suspended" as const } },
      false,
    ],
    ["a focal point of another", acting("focal_point"), { ...organisations, organisationId: "other" }, false],
    ["the person who wrote it alone", alone, persons, true],
    ["that person while acting for an organisation", acting("focal_point"), persons, false],
    ["somebody else", { ...alone, personId: "else" }, persons, false],
  ])("%s", (_words, actor, what, expected) => {
    expect(dispositionPolicy.reply(actor, what)).toBe(expected);
  });
});

describe("what the lists hold", () => {
  const noRow = { OR: [{ id: { in: [] } }] };

  it("is what may be read, and nothing without an office", () => {
    expect(workableBy(everybody.moderator)).toEqual(noRow);
    expect(workableBy(rapporteur)).toEqual({ OR: [{ consultation: { processId: ours.processId } }] });
    expect(workableBy(everybody["rapporteur of the draft"])).toEqual({
      OR: [{ consultation: { processId: ours.processId }, id: ours.draftId }],
    });
    expect(repliesVisibleTo(rapporteur)).toEqual(noRow);
    expect(repliesVisibleTo(everybody.moderator)).toEqual({ OR: [{ consultation: { processId: ours.processId } }] });
  });

  it("is what one's own side has sent", () => {
    const alone = { organisationId: null, authorId: focalPoint.personId };
    expect(ownSide(focalPoint)).toEqual({ OR: [alone, { organisationId: focalPoint.organisation?.id }] });
    expect(ownSide({ ...focalPoint, organisation: null })).toEqual({ OR: [alone] });
  });
});
