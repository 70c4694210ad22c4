import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import {
  type OrganisationSubject,
  organisationPolicy,
  partPolicy,
  representationPolicy,
} from "@/lib/organisations/policy";
import { organisationStatuses } from "@/lib/organisations/schema";

const base: Actor = {
  personId: "person",
  email: "person@demo.example",
  name: null,
  locale: "en",
  sessionId: "session",
  administrator: false,
  organisation: null,
  offices: [],
};

type Status = OrganisationSubject["status"];
type Role = OrganisationSubject["ownRole"];

function actingFor(id: string, status: Status, role: "representative" | "focal_point"): Actor {
  return { ...base, organisation: { id, slug: id, name: id, status, role, representationId: "standing" } };
}

/** Who asks, and the role they have in the organisation by the database. */
const people: Record<string, (status: Status) => [Actor, Role]> = {
  stranger: () => [base, null],
  administrator: () => [{ ...base, administrator: true }, null],
  representative: (status) => [
    status === "rejected" ? base : actingFor("own", status, "representative"),
    "representative",
  ],
  "focal point": (status) => [status === "rejected" ? base : actingFor("own", status, "focal_point"), "focal_point"],
  "focal point acting for another": () => [actingFor("other", "verified", "focal_point"), "focal_point"],
  "focal point whose role has just ended": (status) => [actingFor("own", status, "focal_point"), null],
  "administrator who is its focal point": (status) => [
    { ...actingFor("own", status, "focal_point"), administrator: true },
    "focal_point",
  ],
};

const actions = ["register", "read", "edit", "resubmit", "invite", "decide", "administer"] as const;

const allowed: Record<string, Record<"usual" | "rejected", string[]>> = {
  stranger: { usual: ["register"], rejected: ["register"] },
  administrator: {
    usual: ["register", "read", "decide", "administer"],
    rejected: ["register", "read", "decide", "administer"],
  },
  representative: { usual: ["register", "read"], rejected: ["register", "read"] },
  "focal point": {
    usual: ["register", "read", "edit", "resubmit", "invite"],
    rejected: ["register", "read", "edit", "resubmit", "invite"],
  },
  // Nobody can act for a rejected organisation, so there its people are known by their standing alone.
  "focal point acting for another": {
    usual: ["register"],
    rejected: ["register", "read", "edit", "resubmit", "invite"],
  },
  "focal point whose role has just ended": { usual: ["register"], rejected: ["register"] },
  "administrator who is its focal point": {
    usual: ["register", "read", "edit", "resubmit", "invite", "administer"],
    rejected: ["register", "read", "edit", "resubmit", "invite", "administer"],
  },
};

describe.each(Object.keys(people))("%s", (who) => {
  it.each(organisationStatuses)("may do with a %s organisation what the table says and no more", (status) => {
    const [actor, ownRole] = people[who]?.(status) ?? [base, null];
    const subject: OrganisationSubject = { id: "own", status, ownRole };
    const may = actions.filter((action) =>
      action === "register" || action === "administer"
        ? organisationPolicy[action](actor, undefined)
        : organisationPolicy[action](actor, subject),
    );
    expect(may).toEqual(allowed[who]?.[status === "rejected" ? "rejected" : "usual"]);
  });
});

describe("the parts of an organisation", () => {
  const rows = Object.entries(people).map(([who, by]) => {
    const [actor, ownRole] = by("verified");
    const whole: OrganisationSubject = { id: "own", status: "verified", ownRole };
    const may = [
      ...(partPolicy.arrange(actor, whole) ? ["arrange"] : []),
      ...(partPolicy.name(actor, { whole, isSpokenFor: false }) ? ["name"] : []),
      ...(partPolicy.name(actor, { whole, isSpokenFor: true }) ? ["name what names itself"] : []),
    ];
    return [who, may];
  });

  it("are put in an order and named by its focal points, and named by nobody else where somebody speaks for them", () => {
    expect(Object.fromEntries(rows)).toEqual({
      ...{ stranger: [], administrator: [], representative: [], "focal point": ["arrange", "name"] },
      ...{ "focal point acting for another": [], "focal point whose role has just ended": [] },
      "administrator who is its focal point": ["arrange", "name"],
    });
  });
});

describe("the standing of a person", () => {
  const own = { id: "own", status: "verified", ownRole: null } as const;

  it("is ended by the person and by focal points, and by nobody else", () => {
    const ofAnother = { personId: "another", organisation: own };
    expect(representationPolicy.end(base, { personId: "person", organisation: own })).toBe(true);
    expect(representationPolicy.end(base, ofAnother)).toBe(false);
    expect(representationPolicy.end({ ...base, administrator: true }, ofAnother)).toBe(false);
    const focalPoint = actingFor("own", "verified", "focal_point");
    const byRole = (ownRole: Role) => ({ personId: "another", organisation: { ...own, ownRole } });
    expect(representationPolicy.end(focalPoint, byRole("focal_point"))).toBe(true);
    expect(representationPolicy.end(focalPoint, byRole("representative"))).toBe(false);
  });
});
