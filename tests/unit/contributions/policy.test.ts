import { describe, expect, it } from "vitest";
import { contributionPolicy, type OwnedSubject } from "@/lib/contributions/policy";
import type { Actor } from "@/lib/kernel/actor";

const status = "verified" as const;

function actor(personId: string, acting: null | { id: string; role: "representative" | "focal_point" }): Actor {
  return {
    personId,
    email: "a@demo.example",
    name: "A",
    locale: "en",
    sessionId: "s",
    administrator: false,
    organisation:
      acting === null ? null : { ...acting, slug: acting.id, name: acting.id, status, representationId: "r" },
    offices: [],
  };
}

const actors = {
  author: actor("author", { id: "ngo", role: "representative" }),
  colleague: actor("colleague", { id: "ngo", role: "representative" }),
  focalPoint: actor("focal", { id: "ngo", role: "focal_point" }),
  outsider: actor("outsider", { id: "other", role: "focal_point" }),
  authorForOther: actor("author", { id: "other", role: "focal_point" }),
  authorForNobody: actor("author", null),
  administrator: { ...actor("admin", null), administrator: true },
  moderator: { ...actor("moderator", null), offices: [{ role: "moderator" as const, processId: "p", draftId: null }] },
};

const actions = ["readOwn", "edit", "handOver", "handBack", "deleteDraft", "submit", "withdraw"] as const;

function table(subject: OwnedSubject) {
  return Object.fromEntries(
    Object.entries(actors).map(([name, who]) => [
      name,
      actions.filter((action) => contributionPolicy[action](who, subject)),
    ]),
  );
}

describe("who may do what with a contribution of an organisation", () => {
  it("in good standing", () => {
    expect(
      table({ authorId: "author", organisationId: "ngo", organisation: { id: "ngo", status: "verified" } }),
    ).toEqual({
      author: ["readOwn", "edit", "handOver", "deleteDraft"],
      colleague: ["readOwn"],
      focalPoint: ["readOwn", "edit", "handOver", "handBack", "deleteDraft", "submit", "withdraw"],
      outsider: [],
      authorForOther: [],
      authorForNobody: [],
      administrator: [],
      moderator: [],
    });
  });

  it.each(["pending", "rejected", "suspended"] as const)(
    "that is %s: reading and taking back, nothing else",
    (standing) => {
      const allowed = table({
        authorId: "author",
        organisationId: "ngo",
        organisation: { id: "ngo", status: standing },
      });
      expect(allowed.author).toEqual(["readOwn"]);
      expect(allowed.focalPoint).toEqual(["readOwn", "withdraw"]);
      expect(allowed.outsider).toEqual([]);
    },
  );

  it("of a person alone: theirs, while they act for nobody", () => {
    expect(table({ authorId: "author", organisationId: null, organisation: null })).toEqual({
      author: ["readOwn"],
      colleague: [],
      focalPoint: [],
      outsider: [],
      authorForOther: ["readOwn"],
      authorForNobody: ["readOwn", "edit", "deleteDraft", "submit", "withdraw"],
      administrator: [],
      moderator: [],
    });
  });
});

describe("who may answer in a round", () => {
  const ngo = { id: "ngo", status, stakeholderGroup: "civil_society" };
  const round = (
    eligibility: "verified_organisations" | "stakeholder_groups" | "everyone",
    stakeholderGroups: string[] = [],
  ) => ({
    eligibility,
    stakeholderGroups,
  });

  it.each([
    ["every verified organisation", round("verified_organisations"), true, false],
    ["a named group that is its own", round("stakeholder_groups", ["civil_society"]), true, false],
    ["a named group that is another", round("stakeholder_groups", ["academia"]), false, false],
    ["everyone", round("everyone"), true, true],
  ])("open to %s", (_words, opened, organisation, alone) => {
    expect(contributionPolicy.answer(actors.author, { ...opened, organisation: ngo })).toBe(organisation);
    expect(contributionPolicy.answer(actors.authorForNobody, { ...opened, organisation: null })).toBe(alone);
  });

  it("never for an organisation that is not verified, or that somebody else acts for", () => {
    for (const standing of ["pending", "rejected", "suspended"] as const) {
      expect(
        contributionPolicy.answer(actors.author, { ...round("everyone"), organisation: { ...ngo, status: standing } }),
      ).toBe(false);
    }
    expect(contributionPolicy.answer(actors.outsider, { ...round("everyone"), organisation: ngo })).toBe(false);
    expect(contributionPolicy.answer(actors.author, { ...round("everyone"), organisation: null })).toBe(false);
  });

  it("an organisation that has not stated its group is in no named group", () => {
    const unstated = { ...ngo, stakeholderGroup: null };
    expect(
      contributionPolicy.answer(actors.author, {
        ...round("stakeholder_groups", ["civil_society"]),
        organisation: unstated,
      }),
    ).toBe(false);
  });
});
