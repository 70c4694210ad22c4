import { describe, expect, it } from "vitest";
import { workPolicy } from "@/lib/amendments/policy";
import { newId } from "@/lib/kernel/ids";
import { placementPolicy } from "@/lib/placements/policy";
import { everybody, foreign, ours, whoMay } from "@/tests/support/policy-table";

const theirs = { authorId: newId(), organisationId: newId(), isOwnOrganisation: false, isOwnSubmission: false };
const comment = { ...ours, ...theirs };
const readers = ["organiser", "rapporteur", "rapporteur of the draft"];
const rapporteurs = ["rapporteur", "rapporteur of the draft"];

describe("the next version of a draft is worked on", () => {
  const rows = [
    ["placements are read", (actor) => placementPolicy.read(actor, ours), readers],
    ["placements are confirmed", (actor) => placementPolicy.confirm(actor, comment), readers],
    ["the work is read", (actor) => workPolicy.read(actor, ours), readers],
    ["proposals are decided on", (actor) => workPolicy.decide(actor, comment), rapporteurs],
    ["acts are taken back", (actor) => workPolicy.undo(actor, ours), rapporteurs],
  ] satisfies [string, Parameters<typeof whoMay>[0], string[]][];

  it.each(rows)("%s by those with an office for it only", (_what, policy, may) => {
    expect(whoMay(policy)).toEqual(may);
  });

  it("by nobody of ours in another process", () => {
    const elsewhere = { ...foreign, ...theirs };
    expect(whoMay((actor) => placementPolicy.read(actor, foreign))).toEqual(["organiser elsewhere"]);
    expect(whoMay((actor) => workPolicy.decide(actor, elsewhere))).toEqual([]);
  });

  it.each([
    ["wrote", { authorId: everybody.rapporteur.personId }],
    ["submitted", { isOwnSubmission: true }],
    ["an organisation of theirs wrote", { isOwnOrganisation: true }],
  ])("but not by anybody what they %s themselves", (_what, own) => {
    const rapporteur = everybody.rapporteur;
    expect(workPolicy.decide(rapporteur, { ...comment, ...own })).toBe(false);
    expect(placementPolicy.confirm(rapporteur, { ...comment, ...own })).toBe(false);
  });

  it("nor by anybody for the organisation that they act for now", () => {
    const { organisation } = everybody["focal point"];
    const acting = { ...everybody.rapporteur, organisation };
    const own = { ...comment, organisationId: organisation?.id ?? "" };
    expect(workPolicy.decide(acting, own)).toBe(false);
    expect(placementPolicy.confirm(acting, own)).toBe(false);
    expect(workPolicy.decide(acting, { ...comment, organisationId: null })).toBe(true);
  });
});
