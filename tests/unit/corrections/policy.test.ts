import { describe, expect, it } from "vitest";
import { correctionLifecycle } from "@/lib/corrections/lifecycle";
import { correctionPolicy, correctionsVisibleTo } from "@/lib/corrections/policy";
import { everybody, ours, whoMay } from "@/tests/support/policy-table";

const contribution = { ...ours, of: "contribution" as const, isOwn: false };
const paragraph = { ...ours, of: "paragraph" as const, isOwn: false };

describe("who may do what with a correction", () => {
  it("of a contribution is for its moderators and organisers", () => {
    expect(whoMay((actor) => correctionPolicy.add(actor, contribution))).toEqual(["organiser", "moderator"]);
  });

  it("of a paragraph is for the rapporteurs of the text as well", () => {
    expect(whoMay((actor) => correctionPolicy.add(actor, paragraph))).toEqual([
      ...["organiser", "moderator", "rapporteur", "rapporteur of the draft"],
    ]);
  });

  it("of an entry of the directory is for administrators, of their own organisation for another one", () => {
    const entry = { of: "organisation" as const, isOwn: false };
    expect(whoMay((actor) => correctionPolicy.add(actor, entry))).toEqual(["administrator"]);
    expect(whoMay((actor) => correctionPolicy.review(actor, { ...entry, isOwnSuggestion: false }))).toEqual([
      "administrator",
    ]);
    expect(whoMay((actor) => correctionPolicy.add(actor, { ...entry, isOwn: true }))).toEqual([]);
    expect(whoMay((actor) => correctionPolicy.review(actor, { ...entry, isOwnSuggestion: true }))).toEqual([]);
  });

  it("of one's own side, or that one suggested oneself, is for somebody else", () => {
    expect(whoMay((actor) => correctionPolicy.add(actor, { ...contribution, isOwn: true }))).toEqual([]);
    expect(whoMay((actor) => correctionPolicy.review(actor, { ...paragraph, isOwnSuggestion: true }))).toEqual([]);
    expect(whoMay((actor) => correctionPolicy.review(actor, { ...contribution, isOwnSuggestion: false }))).toEqual([
      ...["organiser", "moderator"],
    ]);
  });

  it("lists what it lets read, and nothing for those without an office", () => {
    const { processId, draftId } = ours;
    const ofDraft = { paragraph: { version: { draft: { consultation: { processId }, id: draftId } } } };
    expect(correctionsVisibleTo(everybody["rapporteur of the draft"])).toEqual({ OR: [ofDraft] });
    expect(correctionsVisibleTo(everybody.moderator)).toEqual({
      OR: [
        { paragraph: { version: { draft: { consultation: { processId } } } } },
        { contribution: { consultation: { processId } } },
      ],
    });
    expect(correctionsVisibleTo(everybody.administrator)).toEqual({ OR: [{ organisationId: { not: null } }] });
    for (const nobody of [everybody["account holder"], everybody["focal point"]]) {
      expect(correctionsVisibleTo(nobody)).toEqual({ OR: [{ id: { in: [] } }] });
      expect(correctionPolicy.openDesk(nobody, undefined)).toBe(false);
    }
  });
});

describe("the states of a correction", () => {
  it("are left by these acts alone", () => {
    expect(correctionLifecycle.table).toEqual({
      accept: { pending: "standing" },
      refuse: { pending: "refused" },
      withdraw: { standing: "withdrawn" },
    });
  });
});
